package org.workershome.petition.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.Rows;

/**
 * Which petitions a rule makes backlog cases today: open ones in the register, of a union and those
 * below it, that the caller may see.
 */
@ApplicationScoped
class Candidates {
  /** The parameters are those of {@link #parameters}. */
  private static final String CANDIDATES =
      """
      with recursive asked (overdue_days, open_days, in_chain, extended, today) as (
        values (?::integer, ?::integer, ?::integer, ?::boolean, ?::date)),
      open as (
        select p.id, p.number, p.union_path, p.person_ref, p.received_on, p.created_at, p.repeats
        from petition p
        where p.%s = ? and p.union_path <@ ?::ltree and p.registered_at is not null
          and p.state not in ('TERMINATED', 'CLOSED', 'NOT_ACCEPTED')),
      chain (id, earlier, place) as (
        select id, repeats, 1 from open where repeats is not null
        union all
        select c.id, e.repeats, c.place + 1 from chain c join petition e on e.id = c.earlier where c.place < 100),
      placed as (select id, max(place) + 1 as place from chain where earlier is not null group by id),
      found as (
        select o.*, array_remove(array[
          case when exists (select from timer t where t.record_id = o.id and t.record_type = 'petition'
            and t.kind in ('handling', 'summary-handling') and t.ended_at is null
            and t.due_on < a.today - a.overdue_days) then 'OVERDUE' end,
          case when o.received_on < a.today - a.open_days then 'OPEN_LONG' end,
          case when c.place >= a.in_chain then 'REPEATED' end,
          case when a.extended and exists (select from petition_extension e
            where e.petition_id = o.id and e.used_at is not null) then 'EXTENDED' end], null) as reasons
        from open o cross join asked a left join placed c on c.id = o.id)
      """;

  private final Rows rows;

  Candidates(Rows rows) {
    this.rows = rows;
  }

  int count(BacklogRule rule, UnionPath union, LocalDate today) {
    return rows.list(
            sql(union) + " select count(*) from found where cardinality(reasons) > 0",
            row -> row.getInt(1),
            parameters(rule, union, today))
        .getFirst();
  }

  List<BacklogCandidateView> first(BacklogRule rule, UnionPath union, LocalDate today, int most) {
    return rows.list(
        sql(union)
            + " select id, number, union_path::text as union_path, reasons from found"
            + " where cardinality(reasons) > 0 order by received_on, id limit "
            + most,
        row ->
            new BacklogCandidateView(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("union_path"),
                reasons(Rows.texts(row, "reasons"))),
        parameters(rule, union, today));
  }

  /** Writes all of them onto the list of a campaign, once and for all. */
  int list(Campaign campaign, BacklogRule rule, LocalDate today, Instant now) {
    @Nullable Object[] asked = parameters(rule, campaign.union(), today);
    @Nullable Object[] parameters = new @Nullable Object[asked.length + 3];
    System.arraycopy(asked, 0, parameters, 0, asked.length);
    parameters[asked.length] = campaign.id();
    parameters[asked.length + 1] = today;
    parameters[asked.length + 2] = now;
    return rows.change(
        sql(campaign.union())
            + """
             insert into backlog_case (id, campaign_id, petition_id, union_path, reasons, state, listed_on, created_at, version)
            select uuidv7(), ?::uuid, id, union_path, reasons, 'OPEN', ?::date, ?::timestamptz, 1 from found where cardinality(reasons) > 0\
            """,
        parameters);
  }

  static List<BacklogReason> reasons(List<String> names) {
    return names.stream().map(BacklogReason::valueOf).toList();
  }

  private static String sql(UnionPath union) {
    return CANDIDATES.formatted(PetitionScope.of(union).column());
  }

  private static @Nullable Object[] parameters(BacklogRule rule, UnionPath union, LocalDate today) {
    return new @Nullable Object[] {
      rule.overdueDays(),
      rule.openDays(),
      rule.petitionsInChain(),
      rule.extended(),
      today,
      PetitionScope.of(union).value(),
      union
    };
  }
}
