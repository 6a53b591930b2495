package org.workershome.aid.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.Rows;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Asks for simulations and reads what came of them. */
@ApplicationScoped
class Simulations {
  private final Rows rows;
  private final Jobs jobs;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  Simulations(Rows rows, Jobs jobs, AidAudit audit, CurrentCaller caller, Clock clock) {
    this.rows = rows;
    this.jobs = jobs;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  SimulationView ask(SimulationRequest request) {
    refuseFaults(request);
    UUID id = Ids.next();
    Instant now = clock.instant();
    String union = caller.get().requireUnion().value();
    LocalDate day = request.day() == null ? LocalDate.ofInstant(now, Clocks.ZONE) : request.day();
    rows.change(
        "insert into simulation (id, union_path, rule_set_id, standard_ids, day, job_id,"
            + " maker_subject, created_at) values (?, ?::ltree, ?, ?::uuid[], ?, ?, ?, ?)",
        id,
        union,
        request.ruleSetId(),
        request.standardIds().stream()
            .map(UUID::toString)
            .collect(Collectors.joining(",", "{", "}")),
        day,
        jobs.start(SimulationJob.KIND, id.toString()),
        caller.get().subject(),
        now);
    audit.moved("simulation-asked", "simulation", id, union, null, null, SimulationState.QUEUED);
    return one(id);
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  SimulationView one(UUID id) {
    return rows.one(
            "select *, union_path::text as path from simulation where id = ?", this::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** The files that would change; whoever does not see a file does not learn of it here. */
  @Transactional
  Page<SimulationCaseView> cases(
      UUID id, @Nullable Judged was, @Nullable Judged becomes, PageRequest page) {
    Instant at = one(id).createdAt();
    var sql =
        new StringBuilder(
            "select c.household_id, h.number, c.union_path::text, c.was, c.becomes"
                + " from simulation_case c join household h on h.id = c.household_id"
                + " where c.simulation_id = ?");
    List<Object> parameters = new ArrayList<>(List.of(id));
    if (was != null) {
      sql.append(" and c.was = ?");
      parameters.add(was);
    }
    if (becomes != null) {
      sql.append(" and c.becomes = ?");
      parameters.add(becomes);
    }
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and c.household_id < ?");
              parameters.add(after.id());
            });
    sql.append(" order by c.household_id desc limit ?");
    parameters.add(page.fetch());
    List<SimulationCaseView> found =
        rows.list(
            sql.toString(),
            row ->
                new SimulationCaseView(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    Judged.valueOf(row.getString(4)),
                    Judged.valueOf(row.getString(5))),
            parameters.toArray());
    return Page.of(found, page, last -> new PageCursor(at, last.householdId()));
  }

  private void refuseFaults(SimulationRequest request) {
    List<FieldFault> faults = new ArrayList<>();
    if (request.ruleSetId() == null && request.standardIds().isEmpty()) {
      faults.add(
          new FieldFault(
              "ruleSetId", "NOTHING_CHANGES", "请指定拟用的规则或标准", "Name a rule set or a standard"));
    }
    if (request.ruleSetId() != null && !usable("rule_set", request.ruleSetId())) {
      faults.add(new FieldFault("ruleSetId", "NOT_FOUND", "没有该规则", "There is no such rule set"));
    }
    for (int i = 0; i < request.standardIds().size(); i++) {
      if (!usable("subsistence_standard", request.standardIds().get(i))) {
        faults.add(
            new FieldFault(
                "standardIds[" + i + "]", "NOT_FOUND", "没有该标准", "There is no such standard"));
      }
    }
    ProblemException.refuseAny(faults);
  }

  /**
   * @param table never from outside
   */
  private boolean usable(String table, UUID id) {
    return rows.one(
            "select 1 from " + table + " where id = ? and state <> 'REFUSED'", row -> true, id)
        .isPresent();
  }

  private SimulationView view(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new SimulationView(
        id,
        row.getString("path"),
        row.getObject("rule_set_id", UUID.class),
        List.of((UUID[]) row.getArray("standard_ids").getArray()),
        row.getObject("day", LocalDate.class),
        row.getObject("job_id", UUID.class),
        SimulationState.valueOf(row.getString("state")),
        row.getObject("files", Long.class),
        counts(id),
        Rows.instant(row, "created_at"));
  }

  private List<SimulationCountView> counts(UUID id) {
    return rows.list(
        "select union_path::text, was, becomes, files from simulation_count"
            + " where simulation_id = ? order by union_path, was, becomes",
        row ->
            new SimulationCountView(
                row.getString(1),
                Judged.valueOf(row.getString(2)),
                Judged.valueOf(row.getString(3)),
                row.getLong(4)),
        id);
  }
}
