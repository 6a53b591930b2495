package org.workershome.petition.legalaid;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.PageRequest;
import org.workershome.petition.core.CaseSql;

/** The rows of the roster and of whom its lawyers act for. */
@ApplicationScoped
class LawyerTable {
  private static final String SELECT =
      """
      select id, union_path::text, name, licence, firm, fields, capacity, open_cases, active, person_ref, version,
        created_at from legal_aid_lawyer""";

  private static final String CLIENTS =
      """
      select lawyer_id, employer_key, credit_code from legal_aid_lawyer_client
      where since <= ? and (until is null or until >= ?)""";

  private final CaseSql sql;

  LawyerTable(CaseSql sql) {
    this.sql = sql;
  }

  private record Client(UUID lawyer, String key, @Nullable String code) {}

  /** False when the licence is on a roster already. */
  boolean add(Lawyer lawyer) {
    return sql.change(
            """
            insert into legal_aid_lawyer (id, union_path, name, licence, firm, fields, capacity, active, person_ref, version, created_at)
            values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, 1, ?) on conflict (licence) do nothing""",
            lawyer.id(),
            lawyer.union().value(),
            lawyer.name(),
            lawyer.licence(),
            lawyer.firm(),
            joined(lawyer.fields()),
            lawyer.capacity(),
            lawyer.active(),
            lawyer.personRef(),
            lawyer.createdAt().atOffset(ZoneOffset.UTC))
        == 1;
  }

  /** False when the capacity would be below what he has. */
  boolean change(Lawyer lawyer) {
    return sql.change(
            """
            update legal_aid_lawyer set firm = ?, fields = ?, capacity = ?, active = ?, person_ref = ?, version = version + 1
            where id = ? and open_cases <= ?""",
            lawyer.firm(),
            joined(lawyer.fields()),
            lawyer.capacity(),
            lawyer.active(),
            lawyer.personRef(),
            lawyer.id(),
            lawyer.capacity())
        == 1;
  }

  /** His open cases follow him to the account that he has now, and from the one that he had. */
  void openCasesFollow(UUID lawyer, @Nullable String personRef) {
    sql.change(
        "update legal_aid set lawyer_ref = ? where lawyer_id = ? and state = 'ASSIGNED'"
            + " and lawyer_ref is distinct from ?",
        personRef,
        lawyer,
        personRef);
  }

  void addClient(
      Lawyer lawyer,
      String name,
      @Nullable String code,
      LocalDate since,
      @Nullable LocalDate until) {
    sql.change(
        """
        insert into legal_aid_lawyer_client (id, lawyer_id, union_path, employer_name, employer_key, credit_code, since, until)
        values (?, ?, ?::ltree, ?, ?, ?, ?, ?)""",
        Ids.next(),
        lawyer.id(),
        lawyer.union().value(),
        name,
        LawyerRules.employerKey(name),
        code,
        since,
        until);
  }

  Optional<Lawyer> find(UUID id) {
    return sql.read(LawyerTable::lawyer, SELECT + " where id = ?", id).stream().findFirst();
  }

  /** Locked: what a client or a case adds to him is seen by who decides next. */
  Optional<Lawyer> locked(UUID id) {
    return sql.read(LawyerTable::lawyer, SELECT + " where id = ? for update", id).stream()
        .findFirst();
  }

  /** Newest first. */
  List<Lawyer> page(PageRequest page) {
    List<Object> parameters = new ArrayList<>();
    var text = new StringBuilder(SELECT);
    if (page.after().isPresent()) {
      text.append(" where (created_at, id) < (?, ?)");
      parameters.add(page.after().get().createdAt().atOffset(ZoneOffset.UTC));
      parameters.add(page.after().get().id());
    }
    parameters.add(page.fetch());
    return sql.read(
        LawyerTable::lawyer,
        text.append(" order by created_at desc, id desc limit ?").toString(),
        parameters.toArray());
  }

  /** Of the rosters of a union and those above it, at most 1,000, who take cases first. */
  List<Lawyer> forUnion(UnionPath union) {
    return sql.read(
        LawyerTable::lawyer,
        SELECT + " where union_path @> ?::ltree order by active desc, licence limit 1000",
        union.value());
  }

  /** Who of the rosters acts for this employer on that day. */
  Set<UUID> actingFor(LegalAid.Employer employer, LocalDate day) {
    return sql
        .read(
            row -> new Client(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
            CLIENTS + " and (employer_key = ? or credit_code = ?)",
            day,
            day,
            employer.key(),
            employer.creditCode())
        .stream()
        .filter(
            client ->
                LawyerRules.isSameEmployer(
                    client.key(), client.code(), employer.key(), employer.creditCode()))
        .map(Client::lawyer)
        .collect(toSet());
  }

  /** The last place goes to one: false when he has as many cases as he takes, or takes none. */
  boolean take(UUID id) {
    return sql.change(
            "update legal_aid_lawyer set open_cases = open_cases + 1 where id = ? and active and open_cases < capacity",
            id)
        == 1;
  }

  void release(UUID id) {
    sql.change(
        "update legal_aid_lawyer set open_cases = open_cases - 1 where id = ? and open_cases > 0",
        id);
  }

  private static String joined(Set<LegalAidMatter> fields) {
    return fields.stream().sorted().map(Enum::name).collect(joining(","));
  }

  private static Lawyer lawyer(ResultSet row) throws SQLException {
    return new Lawyer(
        row.getObject(1, UUID.class),
        new UnionPath(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        new HashSet<>(
            Arrays.stream(row.getString(6).split(",")).map(LegalAidMatter::valueOf).toList()),
        row.getInt(7),
        row.getInt(8),
        row.getBoolean(9),
        row.getString(10),
        row.getLong(11),
        java.util.Objects.requireNonNull(LegalAidRow.instant(row, "created_at")));
  }
}
