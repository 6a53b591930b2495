package org.workershome.petition.sentiment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/** One union's panel of one quarter, as it is on file. */
record Panel(
    UUID id,
    UnionPath union,
    Quarter quarter,
    PanelState state,
    @Nullable String zeroReason,
    @Nullable String assessment,
    @Nullable RiskLevel riskLevel,
    LocalDate dueOn,
    @Nullable LocalDate submittedOn,
    @Nullable String submittedByRef,
    @Nullable String submittedByName,
    @Nullable LocalDate approvedOn,
    @Nullable String approvedByName,
    @Nullable String frozen,
    Instant createdAt,
    long version) {

  /** Approved after its day, or not approved though that is over. */
  boolean isLate(LocalDate today) {
    return (approvedOn == null ? today : approvedOn).isAfter(dueOn);
  }

  @Override
  public String toString() {
    return "Panel[" + id + " " + union + " " + quarter + " " + state + "]";
  }
}
