package org.workershome.petition.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;

/**
 * Binds a run to its preview: what is done is what was shown, to the same cases in the same
 * versions. It guards against mistakes; whoever makes one up himself gains nothing, because each
 * case is decided by the rules of the single action.
 *
 * @param run under which results are kept
 * @param at when the preview was made
 */
record BulkToken(UUID run, Instant at, String hash) {
  static final Duration VALID = Duration.ofHours(1);

  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,12})\\.([0-9a-f-]{36})\\.([0-9a-f]{64})");

  static BulkToken of(Instant at, String subject, String deed, List<BulkCaseRequest> cases) {
    UUID run = Ids.next();
    Instant second = Instant.ofEpochSecond(at.getEpochSecond());
    return new BulkToken(run, second, hash(run, second, subject, deed, cases));
  }

  /**
   * @throws ProblemException BULK_NOT_PREVIEWED when it is of something else, or too old
   */
  static BulkToken require(
      String text, Instant now, String subject, String deed, List<BulkCaseRequest> cases) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new ProblemException(PetitionProblem.BULK_NOT_PREVIEWED);
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
    var run = UUID.fromString(parts.group(2));
    var token = new BulkToken(run, at, parts.group(3));
    if (!hash(run, at, subject, deed, cases).equals(token.hash())
        || at.isAfter(now)
        || at.plus(VALID).isBefore(now)) {
      throw new ProblemException(PetitionProblem.BULK_NOT_PREVIEWED);
    }
    return token;
  }

  String text() {
    return at.getEpochSecond() + "." + run + "." + hash;
  }

  private static String hash(
      UUID run, Instant at, String subject, String deed, List<BulkCaseRequest> cases) {
    String set =
        cases.stream()
            .sorted(Comparator.comparing(BulkCaseRequest::id))
            .map(each -> each.id() + ":" + each.version())
            .collect(Collectors.joining(","));
    String text =
        String.join(
            "\u001f", run.toString(), Long.toString(at.getEpochSecond()), subject, deed, set);
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
