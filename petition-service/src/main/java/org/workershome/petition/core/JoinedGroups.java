package org.workershome.petition.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which group visits go on as one case, and who speaks for them, for the rooms that have to know.
 */
@ApplicationScoped
public class JoinedGroups {
  private static final String VOICE =
      """
      select m.id, m.representative from petition_member m
      where (m.petition_id = ? or m.petition_id in (
        select g.joined_id from group_merge g where g.petition_id = ? and g.separated_at is null))""";

  private final CaseSql sql;

  JoinedGroups(CaseSql sql) {
    this.sql = sql;
  }

  /** Somebody on the roster. */
  public record Voice(UUID member, boolean representative) {}

  /** Those that are joined to the case that leads, in the order in which they came. */
  public List<PetitionId> with(PetitionId lead) {
    return sql.read(
        row -> new PetitionId(row.getObject(1, UUID.class)),
        "select joined_id from group_merge where petition_id = ? and separated_at is null"
            + " order by joined_at, id",
        lead.value());
  }

  /** The case that leads; empty for one that goes on by itself. */
  public Optional<PetitionId> leadOf(PetitionId joined) {
    return sql
        .read(
            row -> new PetitionId(row.getObject(1, UUID.class)),
            "select petition_id from group_merge where joined_id = ? and separated_at is null",
            joined.value())
        .stream()
        .findFirst();
  }

  /** A person on the roster of the whole; as a representative, if he is one anywhere in it. */
  public Optional<Voice> ofPerson(PetitionId lead, String personRef) {
    return voice(
        " and m.person_ref = ? order by m.representative desc, m.added_at, m.id limit 1",
        lead,
        personRef);
  }

  /** A member of the whole. */
  public Optional<Voice> ofMember(PetitionId lead, UUID member) {
    return voice(" and m.id = ?", lead, member);
  }

  private Optional<Voice> voice(String which, PetitionId lead, Object who) {
    return sql
        .read(
            row -> new Voice(row.getObject(1, UUID.class), row.getBoolean(2)),
            VOICE + which,
            lead.value(),
            lead.value(),
            who)
        .stream()
        .findFirst();
  }
}
