package org.workershome.petition.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.PageRequest;
import org.workershome.petition.core.Rows;

/** The rows of bodies and of their mediators. */
@ApplicationScoped
class RosterTable {
  private static final String COMMITTEES =
      """
      select id, union_path::text, name, kind, employer_name, employer_key, credit_code, chair_name, chair_basis,
        active, created_at, version from mediation_committee\
      """;

  private static final String MEDIATORS =
      """
      select p.id, p.committee_id, c.kind, p.union_path::text, p.name, p.person_ref, p.employer_name, p.employer_key,
        p.credit_code, p.term_from, p.term_until, p.active, p.created_at, p.version
      from mediation_mediator p join mediation_committee c on c.id = p.committee_id\
      """;

  private final Rows rows;

  RosterTable(Rows rows) {
    this.rows = rows;
  }

  void add(Committee body) {
    rows.change(
        """
        insert into mediation_committee (id, union_path, name, kind, employer_name, employer_key, credit_code, chair_name,
          chair_basis, active, version, created_at) values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, true, 1, ?)\
        """,
        body.id(),
        body.union(),
        body.name(),
        body.kind(),
        body.employer() == null ? null : body.employer().name(),
        body.employer() == null ? null : body.employer().key(),
        body.employer() == null ? null : body.employer().creditCode(),
        body.chair(),
        body.chairBasis(),
        body.createdAt());
  }

  void change(UUID body, CommitteeChangeRequest request) {
    rows.change(
        "update mediation_committee set chair_name = ?, chair_basis = ?, active = ?, version ="
            + " version + 1 where id = ?",
        request.chair().strip(),
        request.chairBasis(),
        request.active(),
        body);
  }

  void add(Mediator mediator) {
    Employer employer = mediator.employer();
    rows.change(
        """
        insert into mediation_mediator (id, committee_id, union_path, name, person_ref, employer_name, employer_key,
          credit_code, term_from, term_until, active, version, created_at)
        values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, true, 1, ?)\
        """,
        mediator.id(),
        mediator.committee(),
        mediator.union(),
        mediator.name(),
        mediator.personRef(),
        employer == null ? null : employer.name(),
        employer == null ? null : employer.key(),
        employer == null ? null : employer.creditCode(),
        mediator.termFrom(),
        mediator.termUntil(),
        mediator.createdAt());
  }

  void change(UUID mediator, MediatorChangeRequest request) {
    Employer employer = request.employer() == null ? null : request.employer().employer();
    rows.change(
        """
        update mediation_mediator set person_ref = ?, employer_name = ?, employer_key = ?, credit_code = ?, term_until = ?,
          active = ?, version = version + 1 where id = ?\
        """,
        request.personRef(),
        employer == null ? null : employer.name(),
        employer == null ? null : employer.key(),
        employer == null ? null : employer.creditCode(),
        request.termUntil(),
        request.active(),
        mediator);
  }

  Optional<Committee> committee(UUID id) {
    return rows.one(COMMITTEES + " where id = ?", RosterTable::body, id);
  }

  Optional<Mediator> mediator(UUID id) {
    return rows.one(MEDIATORS + " where p.id = ?", RosterTable::person, id);
  }

  /** Locked until the transaction ends, so that what is decided about him goes by what he is. */
  Optional<Mediator> locked(UUID id) {
    return rows.one(MEDIATORS + " where p.id = ? for no key update of p", RosterTable::person, id);
  }

  /** Newest first. */
  List<Committee> committees(PageRequest page) {
    List<Object> parameters = new ArrayList<>();
    String after = after(page, "", parameters);
    return rows.list(
        COMMITTEES + after + " order by created_at desc, id desc limit ?",
        RosterTable::body,
        parameters);
  }

  /** Newest first. */
  List<Mediator> mediators(PageRequest page) {
    List<Object> parameters = new ArrayList<>();
    String after = after(page, "p.", parameters);
    return rows.list(
        MEDIATORS + after + " order by p.created_at desc, p.id desc limit ?",
        RosterTable::person,
        parameters);
  }

  private static String after(PageRequest page, String alias, List<Object> parameters) {
    String where =
        page.after()
            .map(
                cursor -> {
                  parameters.add(cursor.createdAt());
                  parameters.add(cursor.id());
                  return " where (%1$screated_at, %1$sid) < (?, ?)".formatted(alias);
                })
            .orElse("");
    parameters.add(page.fetch());
    return where;
  }

  private static Committee body(ResultSet row) throws SQLException {
    return new Committee(
        row.getObject(1, UUID.class),
        new UnionPath(row.getString(2)),
        row.getString(3),
        BodyKind.valueOf(row.getString(4)),
        employer(row, 5),
        row.getString(8),
        ChairBasis.valueOf(row.getString(9)),
        row.getBoolean(10),
        Rows.instant(row, "created_at"),
        row.getLong("version"));
  }

  private static Mediator person(ResultSet row) throws SQLException {
    return new Mediator(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        BodyKind.valueOf(row.getString(3)),
        new UnionPath(row.getString(4)),
        row.getString(5),
        row.getString(6),
        employer(row, 7),
        row.getObject("term_from", LocalDate.class),
        row.getObject("term_until", LocalDate.class),
        row.getBoolean("active"),
        Rows.instant(row, "created_at"),
        row.getLong("version"));
  }

  private static @Nullable Employer employer(ResultSet row, int first) throws SQLException {
    String name = row.getString(first);
    return name == null
        ? null
        : new Employer(name, row.getString(first + 1), row.getString(first + 2));
  }
}
