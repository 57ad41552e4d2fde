-- What an approved submission's lines lead to, the signed report, never changes; nor whose it was.
CREATE FUNCTION "submission_guard_decided"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_before submission := OLD;
BEGIN
  IF OLD.state NOT IN ('approved', 'locked') THEN
    RETURN NEW;
  END IF;
  IF NEW.state NOT IN ('approved', 'locked') THEN
    RAISE EXCEPTION 'an approved submission is corrected by a new one'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'submission_decided';
  END IF;
  row_before.state := NEW.state;
  row_before.version := NEW.version;
  IF row_before IS DISTINCT FROM NEW THEN
    RAISE EXCEPTION 'an approved submission is never changed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'submission_decided';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "submission_decided" BEFORE UPDATE ON "submission"
  FOR EACH ROW EXECUTE FUNCTION "submission_guard_decided"();
--> statement-breakpoint
-- The words of a quote stay; where they stand in a text may be found anew.
CREATE FUNCTION "quote_guard_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.article_id, OLD.ordinal, OLD.exact, OLD.prefix, OLD.suffix)
      IS DISTINCT FROM (NEW.article_id, NEW.ordinal, NEW.exact, NEW.prefix, NEW.suffix) THEN
    RAISE EXCEPTION 'the words of a quote never change'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_words';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "quote_words" BEFORE UPDATE ON "quote" FOR EACH ROW EXECUTE FUNCTION "quote_guard_words"();
--> statement-breakpoint
-- Without a due date the closing date still comes after the opening.
ALTER TABLE "reporting_deadline" ADD CONSTRAINT "reporting_deadline_closes_after" CHECK ("opens_on" <= "closes_on");
