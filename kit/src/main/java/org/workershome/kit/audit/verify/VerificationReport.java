package org.workershome.kit.audit.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a verification came to.
 *
 * @param entries how many were read
 * @param links how many were read
 * @param waiting entries after the chain's end, which only their own seal protects yet
 * @param anchors how many were held against the chain
 * @param dropped links of months that were dropped with a checkpoint
 * @param untold how many findings there were beyond those that are listed
 */
public record VerificationReport(
    String service,
    long entries,
    long links,
    long waiting,
    long anchors,
    long dropped,
    List<Finding> findings,
    long untold,
    List<String> notes,
    Duration took) {
  /**
   * Whole; tampered with; nothing can be said. Without an anchor nothing can: whoever cuts the end
   * off leaves a chain that fits.
   */
  public int exitCode() {
    if (findings.isEmpty()) {
      return anchors == 0 ? 2 : 0;
    }
    return findings.stream().allMatch(one -> one.kind() == FindingKind.UNKNOWN_KEY) ? 2 : 1;
  }

  /** For people, a line or block each. */
  public List<String> told() {
    List<String> lines = new ArrayList<>();
    double seconds = Math.max(took.toMillis(), 1) / 1000.0;
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %s. %d entries, %d links, %d not chained yet, %d anchors, %d links of dropped months;"
                + " %.1f s, %.0f entries/s",
            service,
            switch (exitCode()) {
              case 0 -> "WHOLE";
              case 1 -> "TAMPERED WITH";
              default -> "CANNOT BE VERIFIED";
            },
            entries,
            links,
            waiting,
            anchors,
            dropped,
            seconds,
            entries / seconds));
    if (anchors == 0) {
      lines.add("  note: no anchor was found, so nobody can say whether the end was cut off");
    }
    notes.forEach(note -> lines.add("  note: " + note));
    findings.forEach(finding -> lines.add("  " + finding.told()));
    if (untold > 0) {
      lines.add("  and " + untold + " more");
    }
    return lines;
  }
}
