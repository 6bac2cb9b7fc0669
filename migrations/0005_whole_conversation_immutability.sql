-- A section's record becomes its first line; what has been frozen stays as it is.
INSERT INTO `record_lines`("id", "conversation_id", "section_id", "position", "text", "discretion", "version", "saved_at", "saved_by")
SELECT "id", "conversation_id", "section_id", 1, "text", "discretion", "version", "saved_at", "saved_by" FROM `record_entries` WHERE trim("text") <> '';--> statement-breakpoint
DROP TABLE `record_entries`;
--> statement-breakpoint
-- What a frozen summary is made from stays, also where a row of an open conversation would take its place.
CREATE TRIGGER record_lines_frozen_on_insert BEFORE INSERT ON record_lines
WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signing', 'signed', 'closed')
  OR EXISTS (
    SELECT 1 FROM record_lines AS other JOIN conversations ON conversations.id = other.conversation_id
    WHERE (other.id = NEW.id OR other.rowid = NEW.rowid) AND conversations.state IN ('signing', 'signed', 'closed')
  )
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER record_lines_frozen_on_update BEFORE UPDATE ON record_lines
WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signing', 'signed', 'closed')
  OR (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
  OR EXISTS (
    SELECT 1 FROM record_lines AS other JOIN conversations ON conversations.id = other.conversation_id
    WHERE (other.id = NEW.id OR other.rowid = NEW.rowid) AND conversations.state IN ('signing', 'signed', 'closed')
  )
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER record_lines_frozen_on_delete BEFORE DELETE ON record_lines
WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER agreements_frozen_on_insert BEFORE INSERT ON agreements
WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signing', 'signed', 'closed')
  OR EXISTS (
    SELECT 1 FROM agreements AS other JOIN conversations ON conversations.id = other.conversation_id
    WHERE (other.id = NEW.id OR other.rowid = NEW.rowid) AND conversations.state IN ('signing', 'signed', 'closed')
  )
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER agreements_frozen_on_update BEFORE UPDATE ON agreements
WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signing', 'signed', 'closed')
  OR (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
  OR EXISTS (
    SELECT 1 FROM agreements AS other JOIN conversations ON conversations.id = other.conversation_id
    WHERE (other.id = NEW.id OR other.rowid = NEW.rowid) AND conversations.state IN ('signing', 'signed', 'closed')
  )
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER agreements_frozen_on_delete BEFORE DELETE ON agreements
WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER agreement_verdicts_frozen_on_insert BEFORE INSERT ON agreement_verdicts
WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signing', 'signed', 'closed')
  OR EXISTS (
    SELECT 1 FROM agreement_verdicts AS other JOIN conversations ON conversations.id = other.conversation_id
    WHERE (other.id = NEW.id OR other.rowid = NEW.rowid) AND conversations.state IN ('signing', 'signed', 'closed')
  )
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER agreement_verdicts_frozen_on_update BEFORE UPDATE ON agreement_verdicts
WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signing', 'signed', 'closed')
  OR (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
  OR EXISTS (
    SELECT 1 FROM agreement_verdicts AS other JOIN conversations ON conversations.id = other.conversation_id
    WHERE (other.id = NEW.id OR other.rowid = NEW.rowid) AND conversations.state IN ('signing', 'signed', 'closed')
  )
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER agreement_verdicts_frozen_on_delete BEFORE DELETE ON agreement_verdicts
WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER agreed_data_frozen_on_insert BEFORE INSERT ON agreed_data
WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signing', 'signed', 'closed')
  OR EXISTS (
    SELECT 1 FROM agreed_data AS other JOIN conversations ON conversations.id = other.conversation_id
    WHERE (other.id = NEW.id OR other.rowid = NEW.rowid) AND conversations.state IN ('signing', 'signed', 'closed')
  )
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER agreed_data_frozen_on_update BEFORE UPDATE ON agreed_data
WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signing', 'signed', 'closed')
  OR (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
  OR EXISTS (
    SELECT 1 FROM agreed_data AS other JOIN conversations ON conversations.id = other.conversation_id
    WHERE (other.id = NEW.id OR other.rowid = NEW.rowid) AND conversations.state IN ('signing', 'signed', 'closed')
  )
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER agreed_data_frozen_on_delete BEFORE DELETE ON agreed_data
WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER answers_frozen_on_insert BEFORE INSERT ON answers
WHEN (SELECT state FROM conversations JOIN preparations ON preparations.conversation_id = conversations.id WHERE preparations.id = NEW.preparation_id) IN ('signing', 'signed', 'closed')
  OR EXISTS (
    SELECT 1 FROM answers AS other JOIN preparations ON preparations.id = other.preparation_id
      JOIN conversations ON conversations.id = preparations.conversation_id
    WHERE (other.id = NEW.id OR other.rowid = NEW.rowid) AND conversations.state IN ('signing', 'signed', 'closed')
  )
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER answers_frozen_on_update BEFORE UPDATE ON answers
WHEN (SELECT state FROM conversations JOIN preparations ON preparations.conversation_id = conversations.id WHERE preparations.id = NEW.preparation_id) IN ('signing', 'signed', 'closed')
  OR (SELECT state FROM conversations JOIN preparations ON preparations.conversation_id = conversations.id WHERE preparations.id = OLD.preparation_id) IN ('signing', 'signed', 'closed')
  OR EXISTS (
    SELECT 1 FROM answers AS other JOIN preparations ON preparations.id = other.preparation_id
      JOIN conversations ON conversations.id = preparations.conversation_id
    WHERE (other.id = NEW.id OR other.rowid = NEW.rowid) AND conversations.state IN ('signing', 'signed', 'closed')
  )
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER conversation_members_frozen_on_insert BEFORE INSERT ON conversation_members
WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signing', 'signed', 'closed')
  OR EXISTS (
    SELECT 1 FROM conversation_members AS other JOIN conversations ON conversations.id = other.conversation_id
    WHERE other.rowid = NEW.rowid AND conversations.state IN ('signing', 'signed', 'closed')
  )
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER conversation_members_frozen_on_update BEFORE UPDATE OF conversation_id, person_id ON conversation_members
WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed') OR (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER conversation_members_frozen_on_delete BEFORE DELETE ON conversation_members
WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER agreement_notes_never_changed BEFORE UPDATE ON agreement_notes
BEGIN
  SELECT RAISE(ABORT, 'a note on an agreement is added, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER agreement_notes_never_replaced BEFORE INSERT ON agreement_notes
WHEN EXISTS (SELECT 1 FROM agreement_notes WHERE id = NEW.id OR rowid = NEW.rowid)
BEGIN
  SELECT RAISE(ABORT, 'a note on an agreement is added, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER conversations_stay_frozen BEFORE UPDATE OF state ON conversations
WHEN OLD.state IN ('signing', 'signed', 'closed') AND NEW.state NOT IN ('signing', 'signed', 'closed')
  AND EXISTS (SELECT 1 FROM summaries WHERE conversation_id = OLD.id AND voided_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'void the summary before the conversation is opened again');
END;
--> statement-breakpoint
CREATE TRIGGER conversations_parties_frozen BEFORE UPDATE OF employee_id, leader_id, group_name, held_on, template_id, type ON conversations
WHEN OLD.state IN ('signing', 'signed', 'closed')
  AND EXISTS (SELECT 1 FROM summaries WHERE conversation_id = OLD.id AND voided_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'void the summary before what it says of the conversation is changed');
END;
--> statement-breakpoint
-- One signature a person, not a side: in a group many sign on the employees' side.
DROP TRIGGER signatures_never_replaced;
--> statement-breakpoint
CREATE TRIGGER signatures_never_replaced BEFORE INSERT ON signatures
WHEN EXISTS (
  SELECT 1 FROM signatures
  WHERE id = NEW.id OR rowid = NEW.rowid OR certificate_serial = NEW.certificate_serial
    OR (summary_id = NEW.summary_id AND person_id = NEW.person_id)
)
BEGIN
  SELECT RAISE(ABORT, 'signatures is append-only');
END;
