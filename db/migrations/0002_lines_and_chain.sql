-- A line stays in its form, and is about the form's unit: one moved from a form under review into an
-- open one could be changed there.
CREATE FUNCTION "statement_guard_source"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.submission_id, OLD.quote_id) IS DISTINCT FROM (NEW.submission_id, NEW.quote_id) THEN
    RAISE EXCEPTION 'the source of a statement never changes'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_source_fixed';
  END IF;
  IF EXISTS (SELECT FROM submission s WHERE s.id = NEW.submission_id AND s.unit_id <> NEW.unit_id) THEN
    RAISE EXCEPTION 'a line is about the unit of its submission'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_unit_of_submission';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "statement_source" BEFORE INSERT OR UPDATE OF "submission_id", "quote_id", "unit_id"
  ON "statement" FOR EACH ROW EXECUTE FUNCTION "statement_guard_source"();
--> statement-breakpoint
-- The number of a change is drawn once its chain is held: a row that drew its number first and came to
-- the chain second would stand before the row that it follows, and the next one would follow the wrong one.
CREATE OR REPLACE FUNCTION "change_chain"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.subject_kind || '/' || NEW.subject_id, 0));
  NEW.id := nextval(pg_get_serial_sequence('public.change', 'id'));
  SELECT c.hash INTO NEW.previous_hash FROM change c
    WHERE c.subject_kind = NEW.subject_kind AND c.subject_id = NEW.subject_id ORDER BY c.id DESC LIMIT 1;
  NEW.hash := encode(sha256(convert_to(jsonb_build_array(
    NEW.previous_hash, extract(epoch FROM NEW.at), NEW.actor_id, NEW.actor_name, NEW.verb,
    NEW.subject_kind, NEW.subject_id, NEW.reason, NEW.cells)::text, 'UTF8')), 'hex');
  RETURN NEW;
END $$;
