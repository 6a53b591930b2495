package org.workershome.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.kit.audit.verify.AnchorEvents;
import org.workershome.kit.audit.verify.Finding;
import org.workershome.kit.audit.verify.FindingKind;
import org.workershome.kit.audit.verify.VerificationReport;
import org.workershome.kit.outbox.VersionedTopic;
import org.workershome.kit.testing.KafkaBroker;

/**
 * An administrator of the database, with all its rights and without the key, does what he can; the
 * verifier says what it was and where. 60 entries, an anchor at 20, 40 and 60.
 */
class TamperingTest {
  private final AuditBed bed = AuditBed.ofSmallBatches();

  @BeforeEach
  void sixtyEntriesAndThreeAnchors() {
    for (int i = 0; i < 3; i++) {
      bed.write(20);
      bed.chainAndAnchor();
      bed.clock.advance(Duration.ofMinutes(2));
    }
  }

  @Test
  void withoutAnAnchorNobodyCanSayThatItIsWhole() throws IOException {
    // Given the last twenty cut off, with all that the database knows of them
    bed.superuser.change(
        "delete from audit_entry using audit_link l where l.tx = audit_entry.tx"
            + " and l.position = audit_entry.position and l.sequence > 40");
    bed.superuser.change("delete from audit_link where sequence > 40");
    bed.superuser.change(
        "update audit_chain set length = 40, (head, last_tx, last_position) ="
            + " (select hash, tx, position from audit_link where sequence = 40)");

    assertThat(bed.verify(List.of()).exitCode()).isEqualTo(2);
    assertThat(bed.verify().exitCode()).isEqualTo(1);
  }

  @Test
  void theAnchorsOfTheTopicWillDo() throws IOException {
    String brokers = KafkaBroker.sharedBootstrapServers();
    List<String> lines = Files.readAllLines(bed.anchorFile);
    try (var topic =
        VersionedTopic.take(brokers, "workershome.anchors", "/test", Clock.systemUTC())) {
      for (int i = 0; i < lines.size(); i++) {
        topic.send(
            "audit-audited",
            i + 1,
            "org.workershome.audit.head-anchored.v1",
            ("{\"anchor\":\"" + lines.get(i) + "\"}").getBytes(StandardCharsets.UTF_8));
      }
      topic.commit();
    }

    VerificationReport report = bed.verify(List.of(AnchorEvents.kept(brokers)));

    assertThat(report.exitCode()).isZero();
    assertThat(report.anchors()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void anAuditThatNobodyTouchedIsWhole() {
    bed.write(3);

    VerificationReport report = bed.verify();

    assertThat(report.findings()).isEmpty();
    assertThat(report.exitCode()).isZero();
    assertThat(report.entries()).isEqualTo(63);
    assertThat(report.links()).isEqualTo(60);
    assertThat(report.waiting()).isEqualTo(3);
    assertThat(report.anchors()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actor = 'somebody-else'",
        "changes = '[]'",
        "at = at + interval '1 microsecond'",
        "union_path = 'CQ.YUBEI'",
        "purpose = ''",
        "outcome = 'REFUSED'",
        "record_id = 'r1'",
        "client_address = null",
        "mac = sha256(mac)"
      })
  void anEditIsLocated(String change) {
    UUID id = bed.idAt(33);
    bed.superuser.change("update audit_entry set " + change + " where id = ?", id);

    Finding found = only(bed.verify());

    assertThat(found.kind()).isEqualTo(FindingKind.EDITED);
    assertThat(found.first()).isEqualTo(33);
    assertThat(found.words()).contains(id.toString());
    assertThat(found.before()).contains(bed.idAt(32).toString());
  }

  @Test
  void anEditUnderAChainThatWasMadeAnewIsLocated() {
    UUID id = bed.idAt(33);
    bed.superuser.change("update audit_entry set actor = 'x', mac = sha256(mac) where id = ?", id);
    bed.rebuildChainWithoutKey(33);

    VerificationReport report = bed.verify();

    assertThat(kinds(report)).containsOnly(FindingKind.EDITED, FindingKind.CHAIN_DAMAGED);
    assertThat(one(report, FindingKind.EDITED).first()).isEqualTo(33);
    assertThat(one(report, FindingKind.EDITED).words()).contains(id.toString());
    assertThat(one(report, FindingKind.CHAIN_DAMAGED).first()).isEqualTo(33);
  }

  @Test
  void aDeletionIsLocated() {
    String before = bed.idAt(32).toString();
    String after = bed.idAt(35).toString();
    bed.superuser.change("delete from audit_entry where id in (?, ?)", bed.idAt(33), bed.idAt(34));

    Finding found = only(bed.verify());

    assertThat(found.kind()).isEqualTo(FindingKind.DELETED);
    assertThat(List.of(found.first(), found.last())).containsExactly(33L, 34L);
    assertThat(found.before()).contains(before);
    assertThat(found.after()).contains(after);
  }

  @Test
  void aDeletionWithItsLinkIsLocated() {
    bed.superuser.change("delete from audit_entry where id = ?", bed.idAt(33));
    bed.superuser.change("delete from audit_link where sequence = 33");

    Finding found = only(bed.verify());

    assertThat(found.kind()).isEqualTo(FindingKind.DELETED);
    assertThat(List.of(found.first(), found.last())).containsExactly(33L, 33L);
  }

  @Test
  void aDeletionUnderAChainThatWasMadeAnewIsLocated() {
    String before = bed.idAt(32).toString();
    bed.superuser.change("delete from audit_entry where id = ?", bed.idAt(33));
    bed.rebuildChainWithoutKey(33);

    VerificationReport report = bed.verify();

    Finding deleted = one(report, FindingKind.DELETED);
    assertThat(List.of(deleted.first(), deleted.last())).containsExactly(33L, 40L);
    assertThat(deleted.before()).contains(before);
    assertThat(deleted.words()).startsWith("1 entries are gone");
    assertThat(one(report, FindingKind.CHAIN_DAMAGED).first()).isEqualTo(33);
  }

  @Test
  void anInsertionOfAForgedEntryIsLocated() {
    forge("50");

    Finding found = only(bed.verify());

    assertThat(found.kind()).isEqualTo(FindingKind.INSERTED);
    assertThat(found.first()).isEqualTo(50);
    assertThat(found.before()).contains(bed.idAt(50).toString());
  }

  @Test
  void anInsertionUnderAChainThatWasMadeAnewIsLocated() {
    forge("50");
    bed.rebuildChainWithoutKey(51);

    VerificationReport report = bed.verify();

    assertThat(kinds(report)).containsOnly(FindingKind.INSERTED, FindingKind.CHAIN_DAMAGED);
    assertThat(one(report, FindingKind.INSERTED).first()).isEqualTo(51);
    assertThat(one(report, FindingKind.CHAIN_DAMAGED).first()).isEqualTo(51);
  }

  @Test
  void aCopyOfAGoodEntryAtAnotherPlaceIsAnInsertion() {
    copyOf(10, 50);

    Finding found = only(bed.verify());

    assertThat(found.kind()).isEqualTo(FindingKind.INSERTED);
    assertThat(found.first()).isEqualTo(50);
    assertThat(found.words()).contains(bed.idAt(10).toString());
  }

  @Test
  void aCopyThatTheServiceItselfChainedIsAnInsertion() {
    copyOf(10, 60);
    bed.superuser.change("update audit_entry set tx = tx + 1 where position = -1");
    bed.chainAndAnchor();

    Finding found = only(bed.verify());

    assertThat(found.kind()).isEqualTo(FindingKind.INSERTED);
    assertThat(found.first()).isEqualTo(61);
    assertThat(found.before()).contains("place 10");
  }

  @Test
  void aReorderingIsLocated() {
    swap(23, 37);

    VerificationReport report = bed.verify();

    assertThat(kinds(report)).containsOnly(FindingKind.REORDERED);
    assertThat(report.findings())
        .allSatisfy(
            found -> assertThat(List.of(found.first(), found.last())).containsExactly(23L, 37L));
  }

  @Test
  void aReorderingUnderAChainThatWasMadeAnewIsLocated() {
    swap(23, 37);
    bed.rebuildChainWithoutKey(23);

    VerificationReport report = bed.verify();

    Finding found = one(report, FindingKind.REORDERED);
    assertThat(List.of(found.first(), found.last())).containsExactly(23L, 40L);
    assertThat(one(report, FindingKind.CHAIN_DAMAGED).first()).isEqualTo(23);
  }

  @Test
  void aTruncationOfTheEntriesIsLocated() {
    String last = bed.idAt(50).toString();
    bed.superuser.change(
        "delete from audit_entry where (tx, position) >"
            + " (select tx, position from audit_link where sequence = 50)");

    Finding found = only(bed.verify());

    assertThat(found.kind()).isEqualTo(FindingKind.TRUNCATED);
    assertThat(List.of(found.first(), found.last())).containsExactly(51L, 60L);
    assertThat(found.before()).contains(last);
  }

  @Test
  void aTruncationOfEverythingThatTheDatabaseKnowsIsLocatedByTheAnchors() {
    truncateTo(50);

    Finding found = only(bed.verify());

    assertThat(found.kind()).isEqualTo(FindingKind.TRUNCATED);
    assertThat(List.of(found.first(), found.last())).containsExactly(51L, 60L);
    assertThat(found.before()).contains(bed.idAt(50).toString());
    assertThat(bed.verify(List.of()).findings()).as("without anchors nobody knows").isEmpty();
  }

  @Test
  void aTruncationThatTheServiceGrewOverIsLocatedBetweenTwoAnchors() {
    truncateTo(50);
    bed.write(30);
    bed.chainAndAnchor();

    Finding found = only(bed.verify());

    assertThat(found.kind()).isEqualTo(FindingKind.TRUNCATED);
    assertThat(List.of(found.first(), found.last())).containsExactly(41L, 60L);
    assertThat(found.before()).contains(bed.idAt(40).toString());
  }

  @Test
  void aChainThatWasAnchoredShorterThanBeforeTellsBetweenWhichAnchorsItWasCut() {
    truncateTo(30);
    bed.write(15);
    bed.chainAndAnchor();

    VerificationReport report = bed.verify();

    assertThat(kinds(report)).containsOnly(FindingKind.TRUNCATED);
    assertThat(report.findings())
        .anySatisfy(
            found -> {
              assertThat(List.of(found.first(), found.last())).containsExactly(46L, 60L);
              assertThat(found.words()).contains("between these two anchors");
            });
  }

  @Test
  void anAnchorThatIsNotOursIsFound() throws IOException {
    String line = Files.readAllLines(bed.anchorFile).getLast();
    Files.writeString(
        bed.anchorFile, line.replace(" 60 ", " 61 ") + "\n", StandardOpenOption.APPEND);

    assertThat(only(bed.verify()).kind()).isEqualTo(FindingKind.FORGED);
  }

  @Test
  void anchorsAreReadFromTheTopicsEventsAsWell() throws IOException {
    truncateTo(50);
    Path events = bed.anchorFile.resolveSibling("events.jsonl");
    for (String line : Files.readAllLines(bed.anchorFile)) {
      Files.writeString(
          events,
          "{\"service\":\"audited\",\"anchor\":\"" + line + "\"}\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }

    Finding found = only(bed.verify(List.of(events)));

    assertThat(found.kind()).isEqualTo(FindingKind.TRUNCATED);
    assertThat(List.of(found.first(), found.last())).containsExactly(51L, 60L);
  }

  @Test
  void anEmptiedAuditIsATruncation() {
    bed.superuser.change("truncate audit_entry, audit_link");
    bed.superuser.change(
        "update audit_chain set length = 0, head = '', last_tx = 0, last_position = 0");

    Finding found = only(bed.verify());

    assertThat(found.kind()).isEqualTo(FindingKind.TRUNCATED);
    assertThat(List.of(found.first(), found.last())).containsExactly(1L, 60L);
  }

  @Test
  void linksThatAreGoneOrChangedAreToldFromEntriesThatAre() {
    bed.superuser.change("delete from audit_link where sequence between 15 and 17");
    bed.superuser.change("update audit_link set hash = sha256(hash) where sequence = 44");

    VerificationReport report = bed.verify();

    assertThat(kinds(report)).containsOnly(FindingKind.CHAIN_DAMAGED);
    assertThat(report.findings())
        .extracting(Finding::first, Finding::last)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(15L, 17L),
            org.assertj.core.groups.Tuple.tuple(44L, 45L));
    assertThat(report.findings()).allMatch(found -> found.words().contains("whole"));
  }

  @Test
  void aChainMadeAnewOverEntriesThatAreWholeSaysSo() {
    bed.rebuildChainWithoutKey(1);

    Finding found = only(bed.verify());

    assertThat(found.kind()).isEqualTo(FindingKind.CHAIN_DAMAGED);
    assertThat(found.words()).contains("whole up to place 60");
  }

  /** The database's own guard of places; an administrator takes it off. */
  private void placesCanBeGiven() {
    bed.superuser.change("alter table audit_entry alter position drop identity if exists");
  }

  private void forge(String after) {
    placesCanBeGiven();
    bed.superuser.change(
        """
        insert into audit_entry (position, tx, id, at, outcome, actor, actor_kind, actor_roles, action, record_type,
          record_id, union_path, changes, sealed_by, mac)
        select -1, tx + 0, gen_random_uuid(), at, outcome, actor, actor_kind, actor_roles, action, record_type,
          'forged', union_path, changes, sealed_by, sha256(mac)
        from audit_entry where id = ?""",
        bed.idAt(Long.parseLong(after)));
    bed.superuser.change(
        "update audit_entry set position = (select max(position) + 1000000 from audit_entry) where position = -1");
  }

  private void copyOf(long place, long after) {
    placesCanBeGiven();
    bed.superuser.change(
        """
        insert into audit_entry (position, tx, id, at, outcome, actor, actor_kind, actor_person_ref, actor_union,
          actor_roles, job, request_id, client_address, action, record_type, record_id, union_path, person_ref,
          purpose, changes, sealed_by, mac)
        select -1, tx, id, at, outcome, actor, actor_kind, actor_person_ref, actor_union,
          actor_roles, job, request_id, client_address, action, record_type, record_id, union_path, person_ref,
          purpose, changes, sealed_by, mac
        from audit_entry where id = ?""",
        bed.idAt(place));
    bed.superuser.change(
        "update audit_entry set tx = (select tx from audit_link where sequence = ?) where position = -1",
        after);
    if (after < 60) {
      bed.superuser.change("update audit_entry set position = 1000000 where position = -1");
    }
  }

  private void swap(long one, long other) {
    placesCanBeGiven();
    bed.superuser.change(
        """
        update audit_entry e set (tx, position) = (select o.tx, o.position from audit_link o
          where o.sequence = case l.sequence when ? then ? else ? end)
        from audit_link l
        where l.sequence in (?, ?) and (l.tx, l.position) = (e.tx, e.position)""",
        one,
        other,
        one,
        one,
        other);
  }

  private void truncateTo(long place) {
    bed.superuser.change(
        "delete from audit_entry where (tx, position) >"
            + " (select tx, position from audit_link where sequence = ?)",
        place);
    bed.superuser.change("delete from audit_link where sequence > ?", place);
    bed.superuser.change(
        """
        update audit_chain set (length, head, last_tx, last_position) =
          (select sequence, hash, tx, position from audit_link where sequence = ?)""",
        place);
  }

  private static List<FindingKind> kinds(VerificationReport report) {
    assertThat(report.exitCode()).isEqualTo(1);
    return report.findings().stream().map(Finding::kind).toList();
  }

  private static Finding only(VerificationReport report) {
    assertThat(report.findings()).hasSize(1);
    assertThat(report.exitCode()).isEqualTo(1);
    return report.findings().getFirst();
  }

  private static Finding one(VerificationReport report, FindingKind kind) {
    List<Finding> found = report.findings().stream().filter(one -> one.kind() == kind).toList();
    assertThat(found).as(kind.name()).hasSize(1);
    return found.getFirst();
  }
}
