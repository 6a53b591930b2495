package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.rowscope.ScopedSql;

/** The leaders at rest. */
@ApplicationScoped
class LeaderTable {
  private static final int MOST = 500;
  private static final String PHONE = "reception_leader.contact_phone:";

  private static final String COLUMNS =
      """
      select id, union_path::text, person_ref, name, post, portfolio, rank, left_on, version
      from reception_leader\s""";

  private final ScopedSql sql;
  private final FieldCipher cipher;

  LeaderTable(ScopedSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  List<ReceptionLeader> of(UnionPath union) {
    return sql.list(
        COLUMNS
            + "where union_path = ?::ltree order by left_on desc nulls first, rank, id limit "
            + MOST,
        LeaderTable::leader,
        union);
  }

  /** Those whose turn it can be, in their order. */
  List<ReceptionLeader> receiving(UnionPath union) {
    return of(union).stream().filter(leader -> leader.leftOn() == null).toList();
  }

  Optional<ReceptionLeader> byId(UUID id) {
    return sql.first(COLUMNS + "where id = ?", LeaderTable::leader, id);
  }

  Optional<ReceptionLeader> locked(UUID id) {
    return sql.first(COLUMNS + "where id = ? for no key update", LeaderTable::leader, id);
  }

  void add(ReceptionLeader leader, @Nullable String phone, Instant at) {
    sql.change(
        """
        insert into reception_leader (id, union_path, person_ref, name, post, portfolio, contact_phone_sealed,
          rank, added_at, version)
        values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?)""",
        leader.id(),
        leader.union(),
        leader.personRef(),
        leader.name(),
        leader.post(),
        leader.portfolio(),
        phone == null ? null : cipher.seal(phone, PHONE + leader.id()),
        leader.rank(),
        at,
        leader.version());
  }

  void left(UUID id, LocalDate on) {
    sql.change(
        "update reception_leader set left_on = ?, version = version + 1 where id = ?", on, id);
  }

  /** Where the leader of a day is reached. */
  Optional<String> phoneOfDay(UUID day) {
    return sql.first(
        """
            select l.id, l.contact_phone_sealed from reception_day d join reception_leader l on l.id = d.leader_id
            where d.id = ? and l.contact_phone_sealed is not null""",
        row -> cipher.open(row.getBytes(2), PHONE + row.getObject(1, UUID.class)),
        day);
  }

  private static ReceptionLeader leader(ResultSet row) throws SQLException {
    return new ReceptionLeader(
        row.getObject("id", UUID.class),
        new UnionPath(row.getString("union_path")),
        row.getString("person_ref"),
        row.getString("name"),
        row.getString("post"),
        row.getString("portfolio"),
        row.getInt("rank"),
        row.getObject("left_on", LocalDate.class),
        row.getLong("version"));
  }
}
