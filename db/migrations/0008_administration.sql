ALTER TABLE "reporting_extension" ADD COLUMN "number" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "reporting_extension" ADD COLUMN "granted_by" text DEFAULT 'system' NOT NULL;--> statement-breakpoint
ALTER TABLE "reporting_extension" ADD COLUMN "granted_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "measure_break" ADD COLUMN "note_vi" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "measure_break" ADD COLUMN "note_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "reporting_extension" ADD CONSTRAINT "reporting_extension_once" UNIQUE("form_id","year","unit_id","number");