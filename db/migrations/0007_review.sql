ALTER TABLE "submission" ADD COLUMN "returned_facets" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "submission_comment" ADD COLUMN "cleared_by" text;--> statement-breakpoint
ALTER TABLE "submission_comment" ADD COLUMN "cleared_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "submission_comment_of" ON "submission_comment" USING btree ("submission_id");--> statement-breakpoint
ALTER TABLE "submission_comment" ADD CONSTRAINT "submission_comment_clearer_named" CHECK (num_nonnulls("submission_comment"."cleared_by", "submission_comment"."cleared_at") IN (0, 2));--> statement-breakpoint
ALTER TABLE "submission_comment" ADD CONSTRAINT "submission_comment_cleared_flag" CHECK ("submission_comment"."cleared_at" IS NULL OR "submission_comment"."follow_up");