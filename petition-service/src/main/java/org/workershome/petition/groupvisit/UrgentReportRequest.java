package org.workershome.petition.groupvisit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A report to the superior at once.
 *
 * @param dutyOfficer who is on duty there, by name
 * @param dutySubject his account, if it is known: he acknowledges, or somebody in a union above
 * @param dutyPhone where he is told at once; without it somebody here has to call
 */
record UrgentReportRequest(
    @NotBlank @Size(max = 2000) String text,
    @NotBlank @Size(max = 60) String dutyOfficer,
    @Pattern(regexp = ".*\\S.*") @Size(max = 100) @Nullable String dutySubject,
    @Pattern(regexp = "1[3-9]\\d{9}") @Nullable String dutyPhone) {

  @Override
  public String toString() {
    return "UrgentReportRequest[]";
  }
}
