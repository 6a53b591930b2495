package org.workershome.aid.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Rows;

/**
 * Judges every file on file twice, by what is in force on a day and by what would be, in one
 * statement. It says again what {@code EligibilityRules} says of one household: whoever changes one
 * changes the other, and a test holds thousands of drawn households against both.
 */
@ApplicationScoped
class JudgeFiles {
  /**
   * Defines {@code judged (household_id, union_path, was, becomes)}. Its parameters: the day, the
   * simulated rule set or null, the simulated standards.
   */
  static final String JUDGED =
      """
      with asked as (select ?::date as day, ?::uuid as rule_set, ?::uuid[] as standards),
      files as materialized (
        select f.household_id, f.union_path, f.region, f.residence, f.member_count as heads, f.facts
        from household_facts f join household h on h.id = f.household_id
        where h.state = 'FILED'),
      -- Rules and standards are found once for each place, not for each file. 1: in force, 2: simulated.
      place as materialized (
        select p.*, side.no as side, r.formula, r.deep_percent, r.relative_percent, r.accidental_percent,
          r.deep_months, r.counted_incomes, r.counted_expenditures, r.exclusions, r.most_homes,
          r.migrant_months, r.imputed_wage, r.working_age_from, r.working_age_to, s.monthly_amount * 12 as year
        from (select distinct union_path, region, residence from files) p
        cross join (values (1), (2)) side (no)
        cross join asked
        left join lateral (
          select * from rule_set r
          where (r.union_path is null or r.union_path @> p.union_path)
            and (r.state = 'IN_FORCE' and r.effective_from <= asked.day or side.no = 2 and r.id = asked.rule_set)
          -- As RuleSets says it, the nearest union's first: among those of its own union alone the simulated one wins.
          order by nlevel(r.union_path) desc nulls last,
            coalesce(side.no = 2 and r.id = asked.rule_set, false) desc,
            r.effective_from desc, r.id desc limit 1) r on true
        left join lateral (
          select s.monthly_amount from subsistence_standard s
          where s.residence = p.residence and s.union_path @> p.union_path
            and s.region in (p.region, left(p.region, 4) || '00', left(p.region, 2) || '0000', '000000')
            and (s.state = 'IN_FORCE' and s.effective_from <= asked.day
              or side.no = 2 and s.id = any (asked.standards))
          order by case s.region when p.region then 1 when left(p.region, 4) || '00' then 2
              when left(p.region, 2) || '0000' then 3 else 4 end,
            s.effective_from desc, nlevel(s.union_path) desc, s.id desc limit 1) s on true),
      sums as (
        select f.household_id, f.union_path, p.side, p.formula, p.deep_percent, p.relative_percent,
          p.accidental_percent, p.deep_months, p.year * f.heads as year,
          (select coalesce(sum(i.counted + greatest(0, case
              when m ->> 'work' = 'ABLE_NOT_WORKING'
                and (m ->> 'age')::int between p.working_age_from and p.working_age_to
              then p.imputed_wage * 12 else 0 end - i.of_work)), 0)
            from jsonb_array_elements(f.facts -> 'members') m
            cross join lateral (
              select coalesce(sum((i #>> '{amount,amount}')::numeric), 0) as counted,
                coalesce(sum((i #>> '{amount,amount}')::numeric)
                  filter (where i ->> 'kind' in ('WAGE', 'BUSINESS', 'UNEMPLOYMENT')), 0) as of_work
              from jsonb_array_elements(m -> 'incomes') i
              where i ->> 'kind' = any (p.counted_incomes)) i) as income,
          (select coalesce(sum((e #>> '{amount,amount}')::numeric - (e #>> '{covered,amount}')::numeric), 0)
            from jsonb_array_elements(f.facts -> 'expenditures') e
            where e ->> 'kind' = any (p.counted_expenditures)) as expenditure,
          coalesce((f.facts #>> '{loss,amount,amount}')::numeric
            - (f.facts #>> '{loss,covered,amount}')::numeric, 0) as loss,
          (f.facts #>> '{savings,amount}')::numeric + (f.facts #>> '{investments,amount}')::numeric as assets,
          (f.facts ->> 'monthsBelow')::int as months_below,
          jsonb_exists_any(f.facts -> 'circumstances', p.exclusions)
            or ('SEVERAL_HOMES' = any (p.exclusions) and (f.facts ->> 'homes')::int > p.most_homes)
            or coalesce((f.facts ->> 'migrantMonths')::int < p.migrant_months, false) as excluded
        from files f join place p using (union_path, region, residence)),
      sides as (
        select household_id, union_path, side, case
          when year is null or formula is null then 'NOT_JUDGED'
          when excluded then 'NONE'
          when formula = 'REMAINDER' then case
            when (income - expenditure) * 100 < year * deep_percent then 'DEEP'
            when (income - expenditure) * 100 < year * relative_percent then 'RELATIVE'
            when loss > 0 and loss * 100 > income * accidental_percent then 'ACCIDENTAL'
            else 'NONE' end
          else case
            when income * 100 < year * deep_percent or months_below >= deep_months then 'DEEP'
            when income * 100 <= year * relative_percent
              and (income - expenditure) * 100 <= year * deep_percent then 'RELATIVE'
            when loss > 0 and (income - expenditure - loss
              + case when income * 100 <= year * accidental_percent then 0 else assets end) * 100
              <= year * deep_percent then 'ACCIDENTAL'
            else 'NONE' end
          end as category
        from sums),
      judged as materialized (
        select household_id, union_path, max(category) filter (where side = 1) as was,
          max(category) filter (where side = 2) as becomes
        from sides group by household_id, union_path)
      """;

  private static final String RUN =
      JUDGED
          + """
          , counted as (
            insert into simulation_count (simulation_id, union_path, was, becomes, files)
            select ?, union_path, was, becomes, count(*) from judged group by union_path, was, becomes
            returning files),
          changed as (
            insert into simulation_case (simulation_id, household_id, union_path, was, becomes)
            select ?, household_id, union_path, was, becomes from judged where was <> becomes)
          select coalesce(sum(files), 0) from counted
          """;

  private final Rows rows;
  private final Clock clock;

  JudgeFiles(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  private record Asked(LocalDate day, @Nullable UUID ruleSet, String standards) {}

  /**
   * Runs a simulation once, however often it is asked to; on behalf of whoever wanted it, and over
   * the files that he may see.
   */
  @Transactional
  void run(UUID simulation) {
    Optional<Asked> asked =
        rows.one(
            "select day, rule_set_id, standard_ids::text from simulation"
                + " where id = ? and state = 'QUEUED' for update",
            row ->
                new Asked(
                    row.getObject(1, LocalDate.class),
                    row.getObject(2, UUID.class),
                    row.getString(3)),
            simulation);
    if (asked.isEmpty()) {
      return;
    }
    long files =
        rows.one(
                RUN,
                row -> row.getLong(1),
                asked.get().day(),
                asked.get().ruleSet(),
                asked.get().standards(),
                simulation,
                simulation)
            .orElseThrow();
    rows.change(
        "update simulation set state = 'DONE', files = ?, done_at = ? where id = ?",
        files,
        clock.instant(),
        simulation);
  }
}
