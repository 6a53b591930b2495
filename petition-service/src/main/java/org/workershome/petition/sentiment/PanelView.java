package org.workershome.petition.sentiment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A panel of one union and quarter. */
@Schema(description = "职工思想动态季度研判 / A quarterly panel")
record PanelView(
    UUID id,
    String union,
    int year,
    int quarter,
    PanelState state,
    List<PanelMove> moves,
    boolean zeroReport,
    @Nullable String zeroReason,
    @Nullable String assessment,
    @Nullable RiskLevel riskLevel,
    LocalDate dueOn,
    boolean late,
    @Nullable LocalDate submittedOn,
    @Nullable String submittedByName,
    @Nullable LocalDate approvedOn,
    @Nullable String approvedByName,
    Instant createdAt) {
  PanelView {
    moves = List.copyOf(moves);
  }

  static PanelView of(Panel panel, LocalDate today) {
    return new PanelView(
        panel.id(),
        panel.union().value(),
        panel.quarter().year(),
        panel.quarter().number(),
        panel.state(),
        panel.state().moves(),
        panel.zeroReason() != null,
        panel.zeroReason(),
        panel.assessment(),
        panel.riskLevel(),
        panel.dueOn(),
        panel.isLate(today),
        panel.submittedOn(),
        panel.submittedByName(),
        panel.approvedOn(),
        panel.approvedByName(),
        panel.createdAt());
  }
}
