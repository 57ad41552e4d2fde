-- What was decided about a proposal never changes; it may be taken back, once.
CREATE FUNCTION "reading_decision_guard"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_before reading_decision := OLD;
BEGIN
  row_before.withdrawn_at := NEW.withdrawn_at;
  IF row_before IS DISTINCT FROM NEW OR OLD.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'a decision is never changed, and taken back once'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reading_decision_fixed';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "reading_decision_fixed" BEFORE UPDATE ON "reading_decision"
  FOR EACH ROW EXECUTE FUNCTION "reading_decision_guard"();
--> statement-breakpoint
-- The words of a quote stay, and whose figure they say again; where they stand may be found anew.
CREATE OR REPLACE FUNCTION "quote_guard_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.article_id, OLD.ordinal, OLD.exact, OLD.prefix, OLD.suffix, OLD.repeats_id)
      IS DISTINCT FROM (NEW.article_id, NEW.ordinal, NEW.exact, NEW.prefix, NEW.suffix, NEW.repeats_id) THEN
    RAISE EXCEPTION 'the words of a quote never change'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_words';
  END IF;
  RETURN NEW;
END $$;
