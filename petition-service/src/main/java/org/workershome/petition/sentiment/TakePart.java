package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;

/**
 * A worker fills in a questionnaire. On purpose without the ledger of repeated requests and without
 * an entry of the audit: both name the account and the moment. The mark keeps him from answering
 * twice, and means nothing once the questionnaire's key is gone. Why: docs/decisions/0022.
 */
@ApplicationScoped
class TakePart {
  private final QuestionnaireTable table;
  private final AnswerTable answers;
  private final CurrentCaller callers;
  private final Clock clock;

  TakePart(QuestionnaireTable table, AnswerTable answers, CurrentCaller callers, Clock clock) {
    this.table = table;
    this.answers = answers;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional
  TakenPartView handle(UUID id, ChoicesRequest request) {
    String person = callers.get().requirePersonRef();
    answers.answering(id);
    QuestionnaireTable.Stored stored = table.find(id);
    QuestionnaireView questionnaire = stored.view();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    String secret = stored.secret();
    if (secret == null
        || today.isBefore(questionnaire.opensOn())
        || today.isAfter(questionnaire.closesOn())) {
      throw new ProblemException(SentimentProblem.QUESTIONNAIRE_CLOSED)
          .with("opensOn", questionnaire.opensOn())
          .with("closesOn", questionnaire.closesOn());
    }
    requireFit(questionnaire.questions(), request.choices());
    if (!answers.takePart(id, mark(secret, person))) {
      throw new ProblemException(SentimentProblem.ALREADY_TAKEN_PART);
    }
    answers.insert(
        id, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), request.choices());
    return new TakenPartView(id, true);
  }

  private static void requireFit(List<QuestionView> questions, List<Integer> choices) {
    boolean fits = questions.size() == choices.size();
    for (int i = 0; fits && i < choices.size(); i++) {
      fits = choices.get(i) < questions.get(i).options().size();
    }
    if (!fits) {
      throw new ProblemException(SentimentProblem.CHOICES_DO_NOT_FIT)
          .with("questions", questions.size());
    }
  }

  private static byte[] mark(String secret, String person) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
      return mac.doFinal(person.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }
}
