package org.workershome.kit.notify.serve;

import java.util.Optional;

/**
 * What proves that a document was served. The law of petitions has no rules of its own for it:
 * those of civil procedure are taken over, as agencies do.
 */
final class ServingRules {
  private ServingRules() {}

  /** What is missing, and the article that wants it. */
  record Missing(ServingProblem problem, String article) {}

  /**
   * @param consented whether the addressee has agreed to electronic service, and not taken it back
   */
  static Optional<Missing> missing(ServingRequest request, boolean consented) {
    return switch (request.method()) {
      // 民事诉讼法 第九十条: with the addressee's consent.
      case ELECTRONIC ->
          consented
              ? Optional.empty()
              : Optional.of(new Missing(ServingProblem.CONSENT_MISSING, "民事诉讼法 第九十条"));
      // 民事诉讼法 第八十九条: witnesses, or photographs and film, of which the scan's hash is kept.
      case LEFT ->
          blank(request.receiver()) && request.proofSha256() == null
              ? Optional.of(new Missing(ServingProblem.WITNESS_MISSING, "民事诉讼法 第八十九条"))
              : Optional.empty();
      // 民事诉讼法 第八十八条: an adult of the household, or whom he named, signs with his name.
      case PROXY ->
          blank(request.receiver())
              ? Optional.of(new Missing(ServingProblem.RECEIVER_MISSING, "民事诉讼法 第八十八条"))
              : Optional.empty();
      case BY_HAND, POST -> Optional.empty();
    };
  }

  private static boolean blank(@org.jspecify.annotations.Nullable String text) {
    return text == null || text.isBlank();
  }
}
