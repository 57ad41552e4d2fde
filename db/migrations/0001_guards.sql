-- What must never be, refused by the database itself.
-- Codes: at one time a code belongs to one unit and a unit has one code.
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
ALTER TABLE "unit_code"
  ADD CONSTRAINT "unit_code_no_overlap"
    EXCLUDE USING gist ("code" WITH =, daterange("valid_from", "valid_to", '[]') WITH &&),
  ADD CONSTRAINT "unit_code_one_at_a_time"
    EXCLUDE USING gist ("unit_id" WITH =, daterange("valid_from", "valid_to", '[]') WITH &&);
--> statement-breakpoint
CREATE FUNCTION "statement_guard_validity"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lives daterange;
BEGIN
  SELECT daterange(u.valid_from, u.valid_to, '[]') INTO lives FROM unit u WHERE u.id = NEW.unit_id;
  IF NEW.period_kind = 'as_of' AND NOT (NEW.period_to <@ lives)
     OR NOT (daterange(NEW.period_from, NEW.period_to, '[]') && lives) THEN
    RAISE EXCEPTION 'statement outside the validity of unit %', NEW.unit_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_within_validity';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "statement_validity" BEFORE INSERT OR UPDATE OF "unit_id", "period_kind", "period_from", "period_to"
  ON "statement" FOR EACH ROW EXECUTE FUNCTION "statement_guard_validity"();
--> statement-breakpoint
CREATE FUNCTION "unit_guard_validity"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM statement s WHERE s.unit_id = NEW.id AND NOT (
      daterange(s.period_from, s.period_to, '[]') && daterange(NEW.valid_from, NEW.valid_to, '[]')
      AND (s.period_kind <> 'as_of' OR s.period_to <@ daterange(NEW.valid_from, NEW.valid_to, '[]')))
  ) THEN
    RAISE EXCEPTION 'unit % has figures outside the new validity', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_within_validity';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "unit_validity" BEFORE UPDATE OF "valid_from", "valid_to"
  ON "unit" FOR EACH ROW EXECUTE FUNCTION "unit_guard_validity"();
--> statement-breakpoint
-- What an approved line or a confirmed claim says never changes; a line changes only in an open submission.
CREATE FUNCTION "statement_guard_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  submission_state text;
  row_before statement := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE OLD END;
  row_after statement := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE NEW END;
BEGIN
  IF TG_OP <> 'INSERT' AND num_nonnulls(row_before.approved_at, row_before.confirmed_at) > 0 THEN
    IF TG_OP = 'DELETE' THEN
      RAISE EXCEPTION 'an approved or confirmed statement is never deleted'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_immutable';
    END IF;
    row_before.superseded_at := row_after.superseded_at;
    IF row_before IS DISTINCT FROM row_after THEN
      RAISE EXCEPTION 'an approved or confirmed statement is never changed'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_immutable';
    END IF;
    IF OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS DISTINCT FROM OLD.superseded_at THEN
      RAISE EXCEPTION 'a superseded statement stays superseded'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_immutable';
    END IF;
    RETURN NEW;
  END IF;
  IF coalesce(row_after.submission_id, row_before.submission_id) IS NOT NULL THEN
    SELECT s.state INTO submission_state FROM submission s
      WHERE s.id = coalesce(row_after.submission_id, row_before.submission_id);
    IF TG_OP <> 'DELETE' AND row_after.approved_at IS NOT NULL THEN
      IF submission_state NOT IN ('approved', 'locked') THEN
        RAISE EXCEPTION 'a line is approved with its submission'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_approved_with_submission';
      END IF;
      row_before.approved_at := row_after.approved_at;
    END IF;
    IF submission_state NOT IN ('draft', 'returned') AND row_before IS DISTINCT FROM row_after THEN
      RAISE EXCEPTION 'a line changes only while its submission is open'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_submission_open';
    END IF;
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER "statement_change" BEFORE INSERT OR UPDATE OR DELETE
  ON "statement" FOR EACH ROW EXECUTE FUNCTION "statement_guard_change"();
--> statement-breakpoint
CREATE FUNCTION "submission_guard_key"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.form_id, OLD.unit_id, OLD.year, OLD.sequence)
      IS DISTINCT FROM (NEW.form_id, NEW.unit_id, NEW.year, NEW.sequence) THEN
    RAISE EXCEPTION 'the key of a submission never changes'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'submission_key_fixed';
  END IF;
  IF NOT EXISTS (
    SELECT FROM form_unit f WHERE f.form_id = NEW.form_id AND f.unit_id = NEW.unit_id
      AND NEW.year >= f.from_year AND (f.to_year IS NULL OR NEW.year <= f.to_year)
  ) THEN
    RAISE EXCEPTION 'the unit does not report on this form in this year'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'submission_unit_reports';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "submission_key" BEFORE INSERT OR UPDATE
  ON "submission" FOR EACH ROW EXECUTE FUNCTION "submission_guard_key"();
--> statement-breakpoint
-- The change record: each row is hashed on to the row before of its subject, and nothing is ever undone.
CREATE FUNCTION "change_chain"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.subject_kind || '/' || NEW.subject_id, 0));
  SELECT c.hash INTO NEW.previous_hash FROM change c
    WHERE c.subject_kind = NEW.subject_kind AND c.subject_id = NEW.subject_id ORDER BY c.id DESC LIMIT 1;
  NEW.hash := encode(sha256(convert_to(jsonb_build_array(
    NEW.previous_hash, extract(epoch FROM NEW.at), NEW.actor_id, NEW.actor_name, NEW.verb,
    NEW.subject_kind, NEW.subject_id, NEW.reason, NEW.cells)::text, 'UTF8')), 'hex');
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "change_hash" BEFORE INSERT ON "change" FOR EACH ROW EXECUTE FUNCTION "change_chain"();
--> statement-breakpoint
CREATE FUNCTION "change_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the change record is append-only'
    USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'change_append_only';
END $$;
--> statement-breakpoint
CREATE TRIGGER "change_no_rewrite" BEFORE UPDATE OR DELETE ON "change"
  FOR EACH ROW EXECUTE FUNCTION "change_append_only"();
--> statement-breakpoint
CREATE TRIGGER "change_no_truncate" BEFORE TRUNCATE ON "change"
  FOR EACH STATEMENT EXECUTE FUNCTION "change_append_only"();
