CREATE TABLE "contradiction_note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contradiction" text NOT NULL,
	"number" integer NOT NULL,
	"note_vi" text NOT NULL,
	"note_en" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contradiction_note_both" CHECK (("contradiction_note"."note_vi" = '') = ("contradiction_note"."note_en" = ''))
);
--> statement-breakpoint
CREATE TABLE "reading_decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" text NOT NULL,
	"revision" integer NOT NULL,
	"proposal" text NOT NULL,
	"printed" text NOT NULL,
	"exact" text NOT NULL,
	"outcome" text NOT NULL,
	"statement_id" uuid,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "reading_decision_outcome_known" CHECK ("reading_decision"."outcome" IN ('confirmed', 'repeated', 'refused')),
	CONSTRAINT "reading_decision_claim" CHECK (("reading_decision"."outcome" = 'refused') = ("reading_decision"."statement_id" IS NULL))
);
--> statement-breakpoint
ALTER TABLE "article_text" DROP CONSTRAINT "article_text_once";--> statement-breakpoint
ALTER TABLE "quote" ADD COLUMN "repeats_id" uuid;--> statement-breakpoint
ALTER TABLE "reading_decision" ADD CONSTRAINT "reading_decision_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_decision" ADD CONSTRAINT "reading_decision_text" FOREIGN KEY ("article_id","revision") REFERENCES "public"."article_text"("article_id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contradiction_note_number" ON "contradiction_note" USING btree ("contradiction","number");--> statement-breakpoint
CREATE UNIQUE INDEX "reading_decision_once" ON "reading_decision" USING btree ("article_id","revision","proposal") WHERE "reading_decision"."withdrawn_at" IS NULL;--> statement-breakpoint
ALTER TABLE "quote" ADD CONSTRAINT "quote_repeats_id_quote_id_fk" FOREIGN KEY ("repeats_id") REFERENCES "public"."quote"("id") ON DELETE no action ON UPDATE no action;