package org.workershome.petition.groupvisit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.Masking;
import org.workershome.petition.core.AgeOnFile;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.JoinedGroups;
import org.workershome.petition.core.MemberOutcome;
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
      where not exists (select from case_access where petition_id = ? and person_ref = ? and until is null)""";

  /** The case that leads first; a person is a representative if he is one on any roster. */
  private static final String MEMBERS =
      """
      select m.id, m.name_sealed, m.phone_sealed,
        m.representative or (m.person_ref not like 'none:%' and exists (select from petition_member o
          where o.petition_id = any (string_to_array(?, ',')::uuid[]) and o.person_ref = m.person_ref and o.representative)),
        m.sub_group, m.outcome, m.outcome_note, m.outcome_on, m.petition_id, m.person_ref
      from petition_member m where m.petition_id = any (string_to_array(?, ',')::uuid[])
      order by m.petition_id <> ?, m.added_at, m.id""";

  private static final String LIMITS =
      """
      select l.headcount_up_to, l.most from representative_limit l
      where l.union_path @> ?::ltree and l.valid_from = (
        select max(o.valid_from) from representative_limit o
        where o.union_path = l.union_path and o.valid_from <= ?)""";

  private final CaseSql sql;
  private final JoinedGroups joined;
  private final FieldCipher cipher;

  GroupTable(CaseSql sql, JoinedGroups joined, FieldCipher cipher) {
    this.sql = sql;
    this.joined = joined;
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

  /** Of the case that leads and of those that are joined to it. */
  Roster roster(PetitionId lead) {
    List<UUID> cases = cases(lead);
    return Roster.of(
        sql.read(
            row -> line(row, lead),
            MEMBERS,
            CaseSql.listed(cases),
            CaseSql.listed(cases),
            lead.value()));
  }

  /**
   * @param lines all of those who speak; nobody else does
   */
  void represent(PetitionId lead, Set<UUID> lines) {
    sql.change(
        "update petition_member set representative = (id = any (string_to_array(?, ',')::uuid[])),"
            + " version = version + 1 where petition_id = any (string_to_array(?, ',')::uuid[])"
            + " and representative <> (id = any (string_to_array(?, ',')::uuid[]))",
        CaseSql.listed(lines),
        CaseSql.listed(cases(lead)),
        CaseSql.listed(lines));
  }

  void split(Set<UUID> lines, @Nullable String name) {
    sql.change(
        "update petition_member set sub_group = ?, version = version + 1"
            + " where id = any (string_to_array(?, ',')::uuid[])",
        name,
        CaseSql.listed(lines));
  }

  void end(Set<UUID> lines, MemberOutcome outcome, @Nullable String note, LocalDate on) {
    sql.change(
        "update petition_member set outcome = ?, outcome_note = ?, outcome_on = ?,"
            + " version = version + 1 where id = any (string_to_array(?, ',')::uuid[])",
        outcome.name(),
        note,
        on,
        CaseSql.listed(lines));
  }

  void count(PetitionId petition, int headcount) {
    sql.change("update petition set headcount = ? where id = ?", headcount, petition.value());
  }

  /** As many as came with it, and with those that are joined to it. */
  int headcount(PetitionId lead) {
    return sql.read(
            row -> row.getInt(1),
            "select sum(headcount)::integer from petition"
                + " where id = any (string_to_array(?, ',')::uuid[])",
            CaseSql.listed(cases(lead)))
        .getFirst();
  }

  private List<UUID> cases(PetitionId lead) {
    List<UUID> cases = new ArrayList<>(List.of(lead.value()));
    joined.with(lead).forEach(other -> cases.add(other.value()));
    return cases;
  }

  List<GroupVisitRules.Limit> limits(UnionPath union, LocalDate on) {
    return sql.read(
        row -> new GroupVisitRules.Limit(row.getInt(1), row.getInt(2)), LIMITS, union.value(), on);
  }

  private Roster.Line line(ResultSet row, PetitionId lead) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    String name = cipher.open(row.getBytes(2), "petition_member.name:" + id);
    byte[] sealed = row.getBytes(3);
    String phone = sealed == null ? null : cipher.open(sealed, "petition_member.phone:" + id);
    String outcome = row.getString(6);
    UUID from = row.getObject(9, UUID.class);
    return new Roster.Line(
        knownBy(row.getString(10), name, phone),
        new MemberView(
            id,
            Masking.name(name),
            phone == null ? null : Masking.phone(phone),
            row.getBoolean(4),
            row.getString(5),
            outcome == null ? null : MemberOutcome.valueOf(outcome),
            row.getString(7),
            row.getObject(8, LocalDate.class),
            from.equals(lead.value()) ? null : from));
  }

  /**
   * By his id, where he has shown it. Where he has not, name and telephone tell that somebody on
   * another roster is he.
   */
  private static String knownBy(String ref, String name, @Nullable String phone) {
    if (!Nobody.is(ref) || phone == null) {
      return ref;
    }
    return name + "/" + phone;
  }
}
