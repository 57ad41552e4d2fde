ALTER TABLE "measure_break" ADD COLUMN "note_vi" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "measure_break" ADD COLUMN "note_en" text DEFAULT '' NOT NULL;