package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.Unions;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;

/** Sees a panel together with the unions below it, and an approved one as it would be today. */
@ApplicationScoped
class RollUp {
  private final PanelTable panels;
  private final CountPanel count;
  private final Unions unions;
  private final PanelDue due;
  private final Clock clock;

  RollUp(PanelTable panels, CountPanel count, Unions unions, PanelDue due, Clock clock) {
    this.panels = panels;
    this.count = count;
    this.unions = unions;
    this.due = due;
    this.clock = clock;
  }

  @Transactional
  RollUpView of(UUID id) {
    Panel panel = panels.find(id);
    PanelNumbersView numbers = count.of(panel);
    Set<UUID> counted =
        numbers.parts().stream().map(PanelPartView::panelId).collect(Collectors.toSet());
    List<UnionReportView> reports = reports(panel, counted);
    return new RollUpView(
        panel.id(),
        panel.union().value(),
        panel.quarter().year(),
        panel.quarter().number(),
        panel.frozen() != null,
        numbers.figures(),
        reports.size(),
        (int)
            reports.stream().filter(report -> report.state() == UnionReportState.REPORTED).count(),
        (int) reports.stream().filter(report -> report.state() == UnionReportState.MISSING).count(),
        (int) reports.stream().filter(UnionReportView::late).count(),
        reports);
  }

  /**
   * @throws ProblemException 409 for a panel that is not approved: nothing could differ
   */
  @Transactional
  DifferencesView differences(UUID id) {
    Panel panel = panels.find(id);
    LocalDate approvedOn = panel.approvedOn();
    if (approvedOn == null) {
      throw new ProblemException(SentimentProblem.ILLEGAL_PANEL_MOVE)
          .detail("研判尚未批准，没有可比较的数字", "The panel is not approved: there is nothing to compare")
          .with("state", panel.state().name())
          .with("legalMoves", panel.state().moves());
    }
    PanelNumbersView then = count.of(panel);
    PanelNumbersView now = count.live(panel);
    Map<PanelFigure, Long> before = then.totals();
    List<DifferenceView> items = new ArrayList<>();
    now.totals()
        .forEach(
            (figure, today) -> {
              long approved = before.getOrDefault(figure, 0L);
              if (approved != today) {
                items.add(new DifferenceView(figure, approved, today, today - approved));
              }
            });
    Set<UUID> counted =
        then.parts().stream().map(PanelPartView::panelId).collect(Collectors.toSet());
    return new DifferencesView(
        panel.id(),
        approvedOn,
        items,
        now.parts().stream()
            .filter(part -> !counted.contains(part.panelId()))
            .map(PanelPartView::union)
            .toList());
  }

  @Transactional
  PanelTraceView trace(UUID id, PanelFigure figure) {
    Panel panel = panels.find(id);
    PanelNumbersView numbers = count.of(panel);
    return new PanelTraceView(
        figure,
        numbers.totals().getOrDefault(figure, 0L),
        count.records(id, figure),
        numbers.parts().stream()
            .map(
                part ->
                    new PanelTracePartView(
                        part.panelId(), part.union(), part.totals().getOrDefault(figure, 0L)))
            .toList());
  }

  /** Of those that the register knows below it at the quarter's end, and of those with a panel. */
  private List<UnionReportView> reports(Panel above, Set<UUID> counted) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    LocalDate end = above.quarter().lastDay();
    Map<String, @Nullable String> names = new TreeMap<>();
    unions
        .byPath(above.union())
        .ifPresent(
            union ->
                unions.children(union.code()).stream()
                    .filter(child -> child.isValidOn(end))
                    .forEach(child -> names.put(child.path().value(), child.name())));
    Map<String, Panel> filed = new HashMap<>();
    for (Panel panel : panels.below(above)) {
      filed.put(panel.union().value(), panel);
      names.putIfAbsent(panel.union().value(), unions.nameOn(panel.union(), end).orElse(null));
    }
    List<UnionReportView> reports = new ArrayList<>();
    names.forEach(
        (union, name) -> {
          Panel panel = filed.get(union);
          reports.add(
              panel == null
                  ? missing(union, name, above.quarter(), today)
                  : report(panel, name, counted.contains(panel.id()), today));
        });
    return reports;
  }

  private UnionReportView missing(
      String union, @Nullable String name, Quarter quarter, LocalDate today) {
    LocalDate dueOn = due.of(new UnionPath(union), quarter);
    return new UnionReportView(
        union,
        name,
        UnionReportState.MISSING,
        today.isAfter(dueOn),
        false,
        false,
        dueOn,
        null,
        null);
  }

  private static UnionReportView report(
      Panel panel, @Nullable String name, boolean counted, LocalDate today) {
    UnionReportState state =
        switch (panel.state()) {
          case DRAFT -> UnionReportState.DRAFT;
          case SUBMITTED -> UnionReportState.SUBMITTED;
          case APPROVED -> UnionReportState.REPORTED;
        };
    return new UnionReportView(
        panel.union().value(),
        name,
        state,
        panel.isLate(today),
        panel.zeroReason() != null,
        counted,
        panel.dueOn(),
        panel.approvedOn(),
        panel.id());
  }
}
