package org.workershome.kit.privacy.consent;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.rows.Rows;

/** Consents and their withdrawals at rest. Nothing in them is ever changed. */
@Singleton
class ConsentTable {
  private static final String ROW =
      """
      select c.*, c.union_path::text as path, w.withdrawn_at
      from consent c left join consent_withdrawal w on w.consent_id = c.id""";

  private static final int MOST = 200;

  private final Rows rows;
  private final Clock clock;

  ConsentTable(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** One consent, with the union that it was given in. */
  record Kept(ConsentView view, UnionPath union) {}

  /** What is written down of a new one. */
  record Given(
      UUID id,
      String personRef,
      UnionPath union,
      ConsentTerms terms,
      Set<SensitiveKind> kinds,
      ConsentChannel channel,
      ConsentGiver giver,
      @Nullable String guardianRef,
      @Nullable String scanReference) {}

  void insert(Given given, Caller recorder) {
    rows.change(
        "insert into consent (id, person_ref, union_path, purpose, kinds, recipient, channel,"
            + " text_version, given_by, guardian_ref, scan_reference, recorded_by_subject,"
            + " recorded_by_ref, given_at)"
            + " values (?, ?, ?::ltree, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        given.id(),
        given.personRef(),
        given.union(),
        given.terms().purpose(),
        joined(given.kinds()),
        given.terms().recipient().orElse(null),
        given.channel(),
        given.terms().textVersion(),
        given.giver(),
        given.guardianRef(),
        given.scanReference(),
        recorder.subject(),
        recorder.requirePersonRef(),
        clock.instant());
  }

  /** False when it was withdrawn before, by whoever was first. */
  boolean withdraw(Kept consent, @Nullable String scanReference, Caller recorder) {
    return rows.change(
            "insert into consent_withdrawal (consent_id, person_ref, union_path, scan_reference,"
                + " recorded_by_subject, recorded_by_ref, withdrawn_at)"
                + " values (?, ?, ?::ltree, ?, ?, ?, ?) on conflict do nothing",
            consent.view().id(),
            consent.view().personRef(),
            consent.union(),
            scanReference,
            recorder.subject(),
            recorder.requirePersonRef(),
            clock.instant())
        == 1;
  }

  Optional<Kept> find(UUID id) {
    return rows.one(ROW + " where c.id = ?", ConsentTable::kept, id);
  }

  List<ConsentView> ofPerson(String personRef) {
    return rows.list(
        ROW + " where c.person_ref = ? order by c.given_at desc, c.id desc limit " + MOST,
        row -> kept(row).view(),
        personRef);
  }

  List<ConsentView> inForce(String personRef, String purpose) {
    return rows.list(
        ROW
            + " where c.person_ref = ? and c.purpose = ? and w.withdrawn_at is null"
            + " order by c.given_at desc, c.id desc limit "
            + MOST,
        row -> kept(row).view(),
        personRef,
        purpose);
  }

  Map<String, UUID> inForce(
      String purpose, Collection<SensitiveKind> kinds, Collection<String> people) {
    Map<String, UUID> found = new HashMap<>();
    rows.list(
            "select person, consent from consents_in_force(?, string_to_array(?, ','), ?)",
            row -> Map.entry(row.getString(1), row.getObject(2, UUID.class)),
            purpose,
            joined(kinds),
            people.toArray(String[]::new))
        .forEach(person -> found.put(person.getKey(), person.getValue()));
    return found;
  }

  static String joined(Collection<SensitiveKind> kinds) {
    return kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  private static Kept kept(ResultSet row) throws SQLException {
    Instant withdrawnAt = Rows.instant(row, "withdrawn_at");
    return new Kept(
        new ConsentView(
            row.getObject("id", UUID.class),
            row.getString("person_ref"),
            row.getString("purpose"),
            kinds(row.getArray("kinds")),
            row.getString("recipient"),
            ConsentChannel.valueOf(row.getString("channel")),
            row.getString("text_version"),
            ConsentGiver.valueOf(row.getString("given_by")),
            row.getString("guardian_ref"),
            row.getString("scan_reference"),
            Rows.instantOf(row, "given_at"),
            withdrawnAt,
            withdrawnAt == null ? List.of("withdrawal") : List.of()),
        new UnionPath(row.getString("path")));
  }

  private static List<SensitiveKind> kinds(Array stored) throws SQLException {
    return Stream.of((String[]) stored.getArray()).map(SensitiveKind::valueOf).toList();
  }
}
