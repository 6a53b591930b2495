package org.workershome.petition.groupvisit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.Masking;
import org.workershome.petition.core.AgeOnFile;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Nobody;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;

/** The rows of the roster. */
@ApplicationScoped
class GroupTable {
  private static final String ADD_MEMBER =
      """
      insert into petition_member (id, petition_id, union_path, person_ref, name_sealed, phone_sealed, sub_group,
        added_at, added_by_ref, version, of_age_on)
      values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, 1, ?) on conflict do nothing""";

  private static final String LET_IN =
      """
      insert into case_access (id, petition_id, person_ref, exact, reason, granted_at, granted_by_ref)
      select ?, ?, ?, true, 'GROUP_MEMBER', ?, ?
      where not exists (select from case_access where petition_id = ? and person_ref = ?)""";

  private static final String MEMBERS =
      """
      select id, name_sealed, phone_sealed, representative, sub_group, outcome, outcome_note, outcome_on
      from petition_member where petition_id = ? order by added_at, id""";

  private static final String LIMITS =
      """
      select l.headcount_up_to, l.most from representative_limit l
      where l.union_path @> ?::ltree and l.valid_from = (
        select max(o.valid_from) from representative_limit o
        where o.union_path = l.union_path and o.valid_from <= ?)""";

  private final CaseSql sql;
  private final FieldCipher cipher;

  GroupTable(CaseSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /**
   * Puts somebody on the roster and lets him see the lead case; one who is on it already stays.
   *
   * @param person null when he is not known by an id
   */
  boolean add(
      Petition petition, RosterLine line, @Nullable String person, Handler clerk, Instant at) {
    UUID id = Ids.next();
    String phone = line.phone();
    String ref = person == null ? Nobody.of(id) : person;
    boolean added =
        sql.change(
                ADD_MEMBER,
                id,
                petition.id().value(),
                petition.union().value(),
                ref,
                cipher.seal(line.name().strip(), "petition_member.name:" + id),
                phone == null ? null : cipher.seal(phone, "petition_member.phone:" + id),
                line.subGroup(),
                at.atOffset(ZoneOffset.UTC),
                clerk.personRef(),
                AgeOnFile.of(line.citizenId()))
            == 1;
    if (added && person != null) {
      sql.change(
          LET_IN,
          Ids.next(),
          petition.id().value(),
          person,
          at.atOffset(ZoneOffset.UTC),
          clerk.personRef(),
          petition.id().value(),
          person);
    }
    return added;
  }

  List<MemberView> members(PetitionId petition) {
    return sql.read(this::member, MEMBERS, petition.value());
  }

  void represent(PetitionId petition, Set<UUID> members) {
    sql.change(
        "update petition_member set representative = (id = any (string_to_array(?, ',')::uuid[])),"
            + " version = version + 1 where petition_id = ?"
            + " and representative <> (id = any (string_to_array(?, ',')::uuid[]))",
        listed(members),
        petition.value(),
        listed(members));
  }

  int split(PetitionId petition, Set<UUID> members, @Nullable String name) {
    return sql.change(
        "update petition_member set sub_group = ?, version = version + 1 where petition_id = ?"
            + " and id = any (string_to_array(?, ',')::uuid[])",
        name,
        petition.value(),
        listed(members));
  }

  /**
   * @param members null for all whose matter is open
   */
  int end(
      PetitionId petition,
      @Nullable Set<UUID> members,
      MemberOutcome outcome,
      @Nullable String note,
      LocalDate on) {
    return members == null
        ? sql.change(
            "update petition_member set outcome = ?, outcome_note = ?, outcome_on = ?,"
                + " version = version + 1 where petition_id = ? and outcome is null",
            outcome.name(),
            note,
            on,
            petition.value())
        : sql.change(
            "update petition_member set outcome = ?, outcome_note = ?, outcome_on = ?,"
                + " version = version + 1 where petition_id = ?"
                + " and id = any (string_to_array(?, ',')::uuid[])",
            outcome.name(),
            note,
            on,
            petition.value(),
            listed(members));
  }

  void count(PetitionId petition, int headcount) {
    sql.change("update petition set headcount = ? where id = ?", headcount, petition.value());
  }

  int headcount(PetitionId petition) {
    return sql.read(
            row -> row.getInt(1), "select headcount from petition where id = ?", petition.value())
        .getFirst();
  }

  List<GroupVisitRules.Limit> limits(UnionPath union, LocalDate on) {
    return sql.read(
        row -> new GroupVisitRules.Limit(row.getInt(1), row.getInt(2)), LIMITS, union.value(), on);
  }

  private MemberView member(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    byte[] phone = row.getBytes(3);
    String outcome = row.getString(6);
    return new MemberView(
        id,
        Masking.name(cipher.open(row.getBytes(2), "petition_member.name:" + id)),
        phone == null ? null : Masking.phone(cipher.open(phone, "petition_member.phone:" + id)),
        row.getBoolean(4),
        row.getString(5),
        outcome == null ? null : MemberOutcome.valueOf(outcome),
        row.getString(7),
        row.getObject(8, LocalDate.class));
  }

  private static String listed(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }
}
