package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.trial.TrialUploads.left;
import static org.workershome.kit.trial.TrialUploads.pdf;
import static org.workershome.kit.trial.TrialUploads.uploadFor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.rows.Rows;
import org.workershome.kit.testing.Superuser;

/** A record that a retention run erases takes its files along; pieces are in the database. */
@QuarkusTest
class TrialErasedFilesTest {
  private static final LocalDate BORN = LocalDate.of(1980, 1, 1);

  private final TrialFiles files;
  private final TrialKeptFiles kept;
  private final Rows rows;
  private final Superuser database = Superuser.ofTheRunningTest();
  private final LocalDate today = LocalDate.now(Clocks.ZONE);

  TrialErasedFilesTest(TrialFiles files, TrialKeptFiles kept, Rows rows) {
    this.files = files;
    this.kept = kept;
    this.rows = rows;
  }

  @AfterEach
  void nothingIsLeftToStumble() {
    kept.stumbles.set(0);
  }

  @Test
  void rowsAndPiecesGoWithTheRecordAndNoOthers() {
    // Given: a record to be erased with a file and one that was removed before; one that stays
    TrialRuns.onlyWhatComes();
    UUID due = files.addClosed("CQ.ENERGY", BORN, today.minusYears(3));
    UUID young = files.addClosed("CQ.ENERGY", BORN, today.minusMonths(13));
    String file = uploadFor("trial-file", due, pdf(600_000));
    String removed = uploadFor("trial-file", due, pdf(1_000));
    database.change(
        "update attachment set state = 'REMOVED', removal_reason = '误传', removed_by = 'x',"
            + " removed_at = now() where id = ?::uuid",
        removed);
    uploadFor("trial-file", young, pdf(1_000));
    uploadFor("other-type", due, pdf(1_000));
    told(due);
    told(young);
    assertThat(left(due.toString())).isEqualTo("3 5");

    // When: the run breaks off once after its work
    kept.stumbles.set(1);
    TrialRuns.run();

    // Then
    assertThat(database.number("select count(*) from trial_file where id = ?", due)).isZero();
    assertThat(belongings(due)).as("what was told, served and found of it").isZero();
    assertThat(belongings(young)).isEqualTo(5);
    assertThat(left(due.toString())).as("that of another type").isEqualTo("1 1");
    assertThat(left(young.toString())).isEqualTo("1 1");
    assertThat(
            database.number(
                "select count(*) from attachment_chunk where attachment_id in (?::uuid, ?::uuid)",
                file,
                removed))
        .isZero();
    assertThat(
            database.texts(
                "select action || ' ' || actor from audit_entry where record_id = ?"
                    + " and action = 'attachment-erased'"
                    + " and (changes::text like '%' || ? || '%' or changes::text like '%' || ? || '%')",
                due.toString(), file, removed))
        .containsExactly(
            "attachment-erased system:job-retention-run",
            "attachment-erased system:job-retention-run");
    assertThat(
            database.texts(
                "select changes from audit_entry where record_id = ? and action = 'retention-removed'",
                due.toString()))
        .singleElement()
        .asString()
        .contains("belongings")
        .contains("4");
  }

  /** A message with a try and a task, a record of service, and what it is found by. */
  private void told(UUID record) {
    database.change(
        "insert into notify_message (id, union_path, person_ref, record_type, record_id, template,"
            + " text_zh, channels, state, created_at) values (?, 'CQ.ENERGY', 'p', 'trial-file', ?,"
            + " 'told', '已受理', '{CALL}', 'TASK', now())",
        record,
        record);
    database.change(
        "insert into notify_delivery (id, message_id, union_path, person_ref, at, channel, outcome)"
            + " values (gen_random_uuid(), ?, 'CQ.ENERGY', 'p', now(), 'SMS', 'UNREACHABLE')",
        record);
    database.change(
        "insert into notify_task (id, message_id, union_path, reason, created_at)"
            + " values (gen_random_uuid(), ?, 'CQ.ENERGY', 'CALL_WANTED', now())",
        record);
    database.change(
        "insert into served_document (id, union_path, person_ref, record_type, record_id, document,"
            + " document_sha256, method, outcome, served_on, proof, recorded_at, recorded_by)"
            + " values (gen_random_uuid(), 'CQ.ENERGY', 'p', 'trial-file', ?, '告知书', sha256('x'),"
            + " 'POST', 'SERVED', current_date, 'EMS 1', now(), 'a')",
        record);
    database.change(
        "insert into search_document (record_type, record_id, version, generation, union_path,"
            + " person_ref, at, tokens) values ('trial-file', ?, 1, 'g', 'CQ.ENERGY', 'p', now(), '')",
        record);
  }

  private long belongings(UUID record) {
    return database.number(
        "select (select count(*) from notify_message where record_id = ?)"
            + " + (select count(*) from notify_delivery where message_id = ?)"
            + " + (select count(*) from notify_task where message_id = ?)"
            + " + (select count(*) from served_document where record_id = ?)"
            + " + (select count(*) from search_document where record_id = ?)",
        record,
        record,
        record,
        record,
        record);
  }

  @Test
  void noJobButTheRetentionRunForgetsAFile() throws Exception {
    String file = uploadFor("trial-file", Ids.next(), pdf(1_000));
    database.change("delete from attachment_chunk where attachment_id = ?::uuid", file);

    assertThat(forgotten("attachment-sweep", file)).isZero();
    assertThat(forgotten("job-retention-run", file)).isEqualTo(1);
  }

  private int forgotten(String job, String file) throws Exception {
    return SystemScope.call(
        job,
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> rows.change("delete from attachment where id = ?::uuid", file)));
  }
}
