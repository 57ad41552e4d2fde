CREATE TABLE "auth"."deputyship" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"commander_id" text NOT NULL,
	"deputy_id" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"named_by" text NOT NULL,
	"named_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "deputyship_days" CHECK ("auth"."deputyship"."from_day" <= "auth"."deputyship"."to_day"),
	CONSTRAINT "deputyship_another" CHECK ("auth"."deputyship"."commander_id" <> "auth"."deputyship"."deputy_id"),
	CONSTRAINT "deputyship_ender_named" CHECK (num_nonnulls("auth"."deputyship"."ended_by", "auth"."deputyship"."ended_at") IN (0, 2))
);
--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "decided_for" text;--> statement-breakpoint
ALTER TABLE "auth"."deputyship" ADD CONSTRAINT "deputyship_commander_id_user_id_fk" FOREIGN KEY ("commander_id") REFERENCES "auth"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."deputyship" ADD CONSTRAINT "deputyship_deputy_id_user_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "auth"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deputyship_of" ON "auth"."deputyship" USING btree ("commander_id");--> statement-breakpoint
CREATE INDEX "deputyship_by" ON "auth"."deputyship" USING btree ("deputy_id");