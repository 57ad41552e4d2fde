CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."installation" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"key" uuid DEFAULT gen_random_uuid() NOT NULL,
	"site" text NOT NULL,
	"auth_secret" text NOT NULL,
	"seeded_at" timestamp with time zone,
	CONSTRAINT "installation_single" CHECK ("auth"."installation"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "auth"."one_time_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"user_id" text,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth"."sign_in_lane" (
	"lane" text PRIMARY KEY NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone NOT NULL,
	"last_failure_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"username" text NOT NULL,
	"display_username" text,
	"role" text NOT NULL,
	"unit_id" text,
	"must_change_password" boolean DEFAULT true NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "user_email_unique" UNIQUE("email"),
	CONSTRAINT "user_username_unique" UNIQUE("username"),
	CONSTRAINT "user_role_known" CHECK ("auth"."user"."role" IN ('admin', 'commander', 'staff'))
);
--> statement-breakpoint
CREATE TABLE "auth"."verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"byline" text,
	"published_on" date NOT NULL,
	"printed_time" text,
	"address" text,
	"language" text DEFAULT 'vi' NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"state_changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "article_once" UNIQUE("title","published_on"),
	CONSTRAINT "article_state_known" CHECK ("article"."state" IN ('draft', 'published'))
);
--> statement-breakpoint
CREATE TABLE "article_clause" (
	"article_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"start_offset" integer NOT NULL,
	CONSTRAINT "article_clause_article_id_position_pk" PRIMARY KEY("article_id","position")
);
--> statement-breakpoint
CREATE TABLE "article_text" (
	"article_id" text NOT NULL,
	"revision" integer NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"added_by" text,
	CONSTRAINT "article_text_article_id_revision_pk" PRIMARY KEY("article_id","revision"),
	CONSTRAINT "article_text_once" UNIQUE("article_id","sha256"),
	CONSTRAINT "article_text_nfc" CHECK ("article_text"."text" IS NFC NORMALIZED)
);
--> statement-breakpoint
CREATE TABLE "quote" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" text NOT NULL,
	"clause_position" integer,
	"ordinal" integer NOT NULL,
	"exact" text NOT NULL,
	"prefix" text NOT NULL,
	"suffix" text NOT NULL,
	"start_offset" integer,
	"end_offset" integer,
	"revision" integer,
	"lost" boolean DEFAULT false NOT NULL,
	CONSTRAINT "quote_ordinal_once" UNIQUE("article_id","ordinal"),
	CONSTRAINT "quote_offsets" CHECK (num_nonnulls("quote"."start_offset", "quote"."end_offset") IN (0, 2)),
	CONSTRAINT "quote_order" CHECK ("quote"."start_offset" < "quote"."end_offset"),
	CONSTRAINT "quote_exact_filled" CHECK ("quote"."exact" <> '')
);
--> statement-breakpoint
CREATE TABLE "change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"verb" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"reason" text,
	"cells" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"previous_hash" text,
	"hash" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form" (
	"id" text PRIMARY KEY NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_row" (
	"form_id" text NOT NULL,
	"facet_id" text NOT NULL,
	"position" integer NOT NULL,
	"from_year" integer NOT NULL,
	"to_year" integer,
	CONSTRAINT "form_row_form_id_facet_id_from_year_pk" PRIMARY KEY("form_id","facet_id","from_year"),
	CONSTRAINT "form_row_years" CHECK ("form_row"."from_year" <= "form_row"."to_year")
);
--> statement-breakpoint
CREATE TABLE "form_unit" (
	"form_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"from_year" integer NOT NULL,
	"to_year" integer,
	CONSTRAINT "form_unit_form_id_unit_id_pk" PRIMARY KEY("form_id","unit_id"),
	CONSTRAINT "form_unit_years" CHECK ("form_unit"."from_year" <= "form_unit"."to_year")
);
--> statement-breakpoint
CREATE TABLE "reporting_deadline" (
	"form_id" text NOT NULL,
	"year" integer NOT NULL,
	"opens_on" date NOT NULL,
	"due_on" date,
	"closes_on" date,
	CONSTRAINT "reporting_deadline_form_id_year_pk" PRIMARY KEY("form_id","year"),
	CONSTRAINT "reporting_deadline_order" CHECK ("reporting_deadline"."opens_on" <= "reporting_deadline"."due_on" AND "reporting_deadline"."due_on" <= "reporting_deadline"."closes_on")
);
--> statement-breakpoint
CREATE TABLE "reporting_extension" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"form_id" text NOT NULL,
	"year" integer NOT NULL,
	"unit_id" text NOT NULL,
	"closes_on" date NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reporting_year" (
	"year" integer PRIMARY KEY NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	CONSTRAINT "reporting_year_order" CHECK ("reporting_year"."period_from" < "reporting_year"."period_to")
);
--> statement-breakpoint
CREATE TABLE "category" (
	"dimension_id" text NOT NULL,
	"id" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"renamed_on" date,
	"later_name_vi" text,
	"later_name_en" text,
	CONSTRAINT "category_dimension_id_id_pk" PRIMARY KEY("dimension_id","id"),
	CONSTRAINT "category_rename_whole" CHECK (num_nonnulls("category"."renamed_on", "category"."later_name_vi", "category"."later_name_en") IN (0, 3))
);
--> statement-breakpoint
CREATE TABLE "dimension" (
	"id" text PRIMARY KEY NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facet" (
	"id" text PRIMARY KEY NOT NULL,
	"measure_id" text NOT NULL,
	"category_key" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "facet_once" UNIQUE("measure_id","category_key")
);
--> statement-breakpoint
CREATE TABLE "facet_category" (
	"facet_id" text NOT NULL,
	"dimension_id" text NOT NULL,
	"category_id" text NOT NULL,
	CONSTRAINT "facet_category_facet_id_dimension_id_pk" PRIMARY KEY("facet_id","dimension_id")
);
--> statement-breakpoint
CREATE TABLE "measure" (
	"id" text PRIMARY KEY NOT NULL,
	"section_id" text NOT NULL,
	"position" integer NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"unit_of_measure_vi" text NOT NULL,
	"unit_of_measure_en" text NOT NULL,
	"definition_vi" text NOT NULL,
	"definition_en" text NOT NULL,
	"timing" text NOT NULL,
	"rollup" text NOT NULL,
	"counts" text,
	"visibility" text DEFAULT 'internal' NOT NULL,
	"commune_visibility" text DEFAULT 'internal' NOT NULL,
	"has_total" boolean DEFAULT true NOT NULL,
	"numerator_id" text,
	"denominator_id" text,
	"subset_of_id" text,
	CONSTRAINT "measure_timing_known" CHECK ("measure"."timing" IN ('stock', 'flow', 'status')),
	CONSTRAINT "measure_rollup_known" CHECK ("measure"."rollup" IN ('sum', 'distinct', 'ratio')),
	CONSTRAINT "measure_counts_known" CHECK ("measure"."counts" IN ('turns', 'distinct', 'unknown')),
	CONSTRAINT "measure_visibility_known" CHECK ("measure"."visibility" IN ('public', 'internal', 'sensitive')),
	CONSTRAINT "measure_commune_visibility_known" CHECK ("measure"."commune_visibility" IN ('public', 'internal', 'sensitive')),
	CONSTRAINT "measure_ratio_sides" CHECK (("measure"."rollup" = 'ratio') = (num_nonnulls("measure"."numerator_id", "measure"."denominator_id") = 2))
);
--> statement-breakpoint
CREATE TABLE "measure_break" (
	"measure_id" text NOT NULL,
	"effective_on" date NOT NULL,
	"precision" text NOT NULL,
	"legal_basis" text NOT NULL,
	CONSTRAINT "measure_break_measure_id_effective_on_pk" PRIMARY KEY("measure_id","effective_on")
);
--> statement-breakpoint
CREATE TABLE "measure_dimension" (
	"measure_id" text NOT NULL,
	"dimension_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "measure_dimension_measure_id_dimension_id_pk" PRIMARY KEY("measure_id","dimension_id")
);
--> statement-breakpoint
CREATE TABLE "measure_section" (
	"id" text PRIMARY KEY NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"facet_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"period_kind" text NOT NULL,
	"period_from" date,
	"period_to" date NOT NULL,
	"from_precision" text,
	"to_precision" text,
	"period_basis" text NOT NULL,
	"value" numeric,
	"qualifier" text,
	"missing_reason" text,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"quote_id" uuid,
	"submission_id" uuid,
	"printed" text,
	"note" text,
	"confirmed_by" text,
	"confirmed_at" timestamp with time zone,
	"approved_at" timestamp with time zone,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "statement_line_once" UNIQUE("submission_id","facet_id"),
	CONSTRAINT "statement_one_source" CHECK (num_nonnulls("statement"."quote_id", "statement"."submission_id") = 1),
	CONSTRAINT "statement_value_or_reason" CHECK (num_nonnulls("statement"."value", "statement"."missing_reason") = 1),
	CONSTRAINT "statement_qualifier_with_value" CHECK (("statement"."qualifier" IS NULL) = ("statement"."value" IS NULL)),
	CONSTRAINT "statement_not_negative" CHECK ("statement"."value" >= 0),
	CONSTRAINT "statement_claim_printed" CHECK (("statement"."printed" IS NULL) = ("statement"."quote_id" IS NULL)),
	CONSTRAINT "statement_claim_confirmed" CHECK (("statement"."confirmed_at" IS NULL) = ("statement"."quote_id" IS NULL)),
	CONSTRAINT "statement_approval_of_line" CHECK ("statement"."approved_at" IS NULL OR "statement"."submission_id" IS NOT NULL),
	CONSTRAINT "statement_superseded_after" CHECK ("statement"."superseded_at" >= "statement"."approved_at"),
	CONSTRAINT "statement_period_order" CHECK ("statement"."period_from" <= "statement"."period_to"),
	CONSTRAINT "statement_as_of_is_a_day" CHECK ("statement"."period_kind" <> 'as_of' OR "statement"."period_from" = "statement"."period_to"),
	CONSTRAINT "statement_from_precision" CHECK (("statement"."period_from" IS NULL) = ("statement"."from_precision" IS NULL)),
	CONSTRAINT "statement_unstated_start_is_span" CHECK ("statement"."period_from" IS NOT NULL OR "statement"."period_kind" = 'span'),
	CONSTRAINT "statement_period_kind_known" CHECK ("statement"."period_kind" IN ('year', 'as_of', 'span')),
	CONSTRAINT "statement_period_basis_known" CHECK ("statement"."period_basis" IN ('reporting_year', 'calendar', 'unstated')),
	CONSTRAINT "statement_qualifier_known" CHECK ("statement"."qualifier" IN ('exact', 'more_than', 'at_least', 'nearly', 'less_than', 'about')),
	CONSTRAINT "statement_missing_reason_known" CHECK ("statement"."missing_reason" IN ('not_reported', 'not_applicable', 'withheld')),
	CONSTRAINT "statement_flags_known" CHECK ("statement"."flags" <@ ARRAY['provisional', 'estimated', 'revised', 'part_year', 'break_in_series']::text[])
);
--> statement-breakpoint
CREATE TABLE "statement_rank" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"statement_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"ranked_by" text NOT NULL,
	"ranked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "statement_rank_reasoned" CHECK ("statement_rank"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"form_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"year" integer NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sequence" integer DEFAULT 1 NOT NULL,
	"corrects_id" uuid,
	"correction_reason" text,
	"report_number" text,
	"report_date" date,
	"report_office" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_by" text,
	"submitted_at" timestamp with time zone,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"return_reason" text,
	CONSTRAINT "submission_state_known" CHECK ("submission"."state" IN ('draft', 'submitted', 'returned', 'approved', 'locked')),
	CONSTRAINT "submission_report_named" CHECK ("submission"."state" IN ('draft', 'returned') OR num_nonnulls("submission"."report_number", "submission"."report_date", "submission"."report_office") = 3),
	CONSTRAINT "submission_submitter_named" CHECK ("submission"."state" IN ('draft') OR num_nonnulls("submission"."submitted_by", "submission"."submitted_at") = 2),
	CONSTRAINT "submission_decider_named" CHECK ("submission"."state" NOT IN ('approved', 'locked', 'returned') OR num_nonnulls("submission"."decided_by", "submission"."decided_at") = 2),
	CONSTRAINT "submission_return_reason" CHECK ("submission"."state" <> 'returned' OR "submission"."return_reason" <> ''),
	CONSTRAINT "submission_not_own_review" CHECK ("submission"."state" NOT IN ('approved', 'returned') OR "submission"."decided_by" <> "submission"."submitted_by"),
	CONSTRAINT "submission_correction_reasoned" CHECK (num_nonnulls("submission"."corrects_id", "submission"."correction_reason") IN (0, 2))
);
--> statement-breakpoint
CREATE TABLE "submission_comment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"facet_id" text,
	"text" text NOT NULL,
	"follow_up" boolean DEFAULT false NOT NULL,
	"author_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission_scan" (
	"submission_id" uuid PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submission_scan_size" CHECK (octet_length("submission_scan"."content") <= 10485760)
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"short_vi" text NOT NULL,
	"short_en" text NOT NULL,
	"parent_id" text,
	"valid_from" date,
	"valid_from_precision" text,
	"valid_to" date,
	"position" integer NOT NULL,
	"tile_column" smallint,
	"tile_row" smallint,
	CONSTRAINT "unit_kind_known" CHECK ("unit"."kind" IN ('province', 'city', 'town', 'district', 'ward', 'commune', 'block', 'area')),
	CONSTRAINT "unit_valid_order" CHECK ("unit"."valid_from" <= "unit"."valid_to")
);
--> statement-breakpoint
CREATE TABLE "unit_code" (
	"unit_id" text NOT NULL,
	"code" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "unit_code_once" UNIQUE NULLS NOT DISTINCT("unit_id","code","valid_from"),
	CONSTRAINT "unit_code_order" CHECK ("unit_code"."valid_from" <= "unit_code"."valid_to")
);
--> statement-breakpoint
CREATE TABLE "unit_succession" (
	"from_unit_id" text NOT NULL,
	"to_unit_id" text NOT NULL,
	"effective_on" date NOT NULL,
	"kind" text NOT NULL,
	"extent" text NOT NULL,
	"legal_basis" text NOT NULL,
	CONSTRAINT "unit_succession_from_unit_id_to_unit_id_effective_on_pk" PRIMARY KEY("from_unit_id","to_unit_id","effective_on"),
	CONSTRAINT "unit_succession_kind_known" CHECK ("unit_succession"."kind" IN ('rename', 'split', 'merge', 'transfer')),
	CONSTRAINT "unit_succession_extent_known" CHECK ("unit_succession"."extent" IN ('whole', 'part')),
	CONSTRAINT "unit_succession_distinct" CHECK ("unit_succession"."from_unit_id" <> "unit_succession"."to_unit_id")
);
--> statement-breakpoint
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."one_time_link" ADD CONSTRAINT "one_time_link_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."user" ADD CONSTRAINT "user_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_clause" ADD CONSTRAINT "article_clause_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_text" ADD CONSTRAINT "article_text_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote" ADD CONSTRAINT "quote_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote" ADD CONSTRAINT "quote_article_id_clause_position_article_clause_article_id_position_fk" FOREIGN KEY ("article_id","clause_position") REFERENCES "public"."article_clause"("article_id","position") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_row" ADD CONSTRAINT "form_row_form_id_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."form"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_row" ADD CONSTRAINT "form_row_facet_id_facet_id_fk" FOREIGN KEY ("facet_id") REFERENCES "public"."facet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_unit" ADD CONSTRAINT "form_unit_form_id_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."form"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_unit" ADD CONSTRAINT "form_unit_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_deadline" ADD CONSTRAINT "reporting_deadline_form_id_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."form"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_deadline" ADD CONSTRAINT "reporting_deadline_year_reporting_year_year_fk" FOREIGN KEY ("year") REFERENCES "public"."reporting_year"("year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_extension" ADD CONSTRAINT "reporting_extension_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_extension" ADD CONSTRAINT "reporting_extension_form_id_year_reporting_deadline_form_id_year_fk" FOREIGN KEY ("form_id","year") REFERENCES "public"."reporting_deadline"("form_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category" ADD CONSTRAINT "category_dimension_id_dimension_id_fk" FOREIGN KEY ("dimension_id") REFERENCES "public"."dimension"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facet" ADD CONSTRAINT "facet_measure_id_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facet_category" ADD CONSTRAINT "facet_category_facet_id_facet_id_fk" FOREIGN KEY ("facet_id") REFERENCES "public"."facet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facet_category" ADD CONSTRAINT "facet_category_dimension_id_category_id_category_dimension_id_id_fk" FOREIGN KEY ("dimension_id","category_id") REFERENCES "public"."category"("dimension_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_section_id_measure_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."measure_section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_numerator_id_measure_id_fk" FOREIGN KEY ("numerator_id") REFERENCES "public"."measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_denominator_id_measure_id_fk" FOREIGN KEY ("denominator_id") REFERENCES "public"."measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_subset_of_id_measure_id_fk" FOREIGN KEY ("subset_of_id") REFERENCES "public"."measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_break" ADD CONSTRAINT "measure_break_measure_id_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_dimension" ADD CONSTRAINT "measure_dimension_measure_id_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_dimension" ADD CONSTRAINT "measure_dimension_dimension_id_dimension_id_fk" FOREIGN KEY ("dimension_id") REFERENCES "public"."dimension"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_facet_id_facet_id_fk" FOREIGN KEY ("facet_id") REFERENCES "public"."facet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_quote_id_quote_id_fk" FOREIGN KEY ("quote_id") REFERENCES "public"."quote"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_rank" ADD CONSTRAINT "statement_rank_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_corrects_id_submission_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_form_id_unit_id_form_unit_form_id_unit_id_fk" FOREIGN KEY ("form_id","unit_id") REFERENCES "public"."form_unit"("form_id","unit_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_form_id_year_reporting_deadline_form_id_year_fk" FOREIGN KEY ("form_id","year") REFERENCES "public"."reporting_deadline"("form_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_comment" ADD CONSTRAINT "submission_comment_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_comment" ADD CONSTRAINT "submission_comment_facet_id_facet_id_fk" FOREIGN KEY ("facet_id") REFERENCES "public"."facet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_scan" ADD CONSTRAINT "submission_scan_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_unit_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_code" ADD CONSTRAINT "unit_code_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_from_unit_id_unit_id_fk" FOREIGN KEY ("from_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_to_unit_id_unit_id_fk" FOREIGN KEY ("to_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_subject" ON "change" USING btree ("subject_kind","subject_id","id");--> statement-breakpoint
CREATE INDEX "statement_key" ON "statement" USING btree ("facet_id","unit_id","period_to");--> statement-breakpoint
CREATE INDEX "statement_quote" ON "statement" USING btree ("quote_id");--> statement-breakpoint
CREATE INDEX "statement_rank_statement" ON "statement_rank" USING btree ("statement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_one_open" ON "submission" USING btree ("form_id","unit_id","year") WHERE "submission"."state" IN ('draft', 'submitted', 'returned');--> statement-breakpoint
CREATE UNIQUE INDEX "submission_sequence_once" ON "submission" USING btree ("form_id","unit_id","year","sequence");--> statement-breakpoint
CREATE INDEX "unit_parent" ON "unit" USING btree ("parent_id");