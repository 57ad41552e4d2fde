CREATE TABLE "plan_figure" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"facet_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"year" integer NOT NULL,
	"number" integer DEFAULT 1 NOT NULL,
	"value" numeric,
	"document" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_figure_once" UNIQUE("facet_id","unit_id","year","number"),
	CONSTRAINT "plan_figure_not_negative" CHECK ("plan_figure"."value" >= 0),
	CONSTRAINT "plan_figure_document" CHECK ("plan_figure"."document" <> '')
);
--> statement-breakpoint
ALTER TABLE "plan_figure" ADD CONSTRAINT "plan_figure_facet_id_facet_id_fk" FOREIGN KEY ("facet_id") REFERENCES "public"."facet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_figure" ADD CONSTRAINT "plan_figure_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_figure" ADD CONSTRAINT "plan_figure_year_reporting_year_year_fk" FOREIGN KEY ("year") REFERENCES "public"."reporting_year"("year") ON DELETE no action ON UPDATE no action;