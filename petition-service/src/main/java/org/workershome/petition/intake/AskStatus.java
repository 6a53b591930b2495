package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.PetitionStateName;

/**
 * Opens the state of a petition to whoever has its query code and knows the end of the telephone or
 * of the id number. A wrong code, a wrong ending and too many tries are answered alike.
 */
@ApplicationScoped
class AskStatus {
  private static final String BY_CODE = "select * from petition_by_code(?)";

  private final CaseSql sql;
  private final QueryTries tries;
  private final FieldCipher cipher;

  AskStatus(CaseSql sql, QueryTries tries, FieldCipher cipher) {
    this.sql = sql;
    this.tries = tries;
    this.cipher = cipher;
  }

  private record Found(StatusView view, @Nullable String phone, @Nullable String idSuffix) {
    boolean knows(String suffix) {
      return (phone != null && phone.endsWith(suffix)) || suffix.equalsIgnoreCase(idSuffix);
    }
  }

  /**
   * What is answered, and not before when.
   *
   * @param view empty for a wrong pair, and for whoever has guessed too often
   */
  record Answer(Optional<StatusView> view, Duration delay) {}

  /**
   * @param client the address of who asks
   * @throws ProblemException 429 for whoever goes on guessing
   */
  @Transactional
  Answer handle(StatusRequest request, String client) {
    int failures = tries.failures(client);
    if (failures >= QueryTries.MOST) {
      throw new ProblemException(TechnicalProblem.TOO_MANY_REQUESTS)
          .retryAfter((int) tries.untilForgotten().toSeconds() + 1);
    }
    boolean spent = failures >= QueryTries.ALLOWED;
    Optional<StatusView> found =
        sql
            .read(
                this::found,
                BY_CODE,
                new QueryCode(request.queryCode().toUpperCase(Locale.ROOT)).hash())
            .stream()
            .filter(petition -> petition.knows(request.suffix()))
            .map(Found::view)
            .findFirst();
    if (found.isEmpty() || spent) {
      tries.failed(client);
      return new Answer(Optional.empty(), QueryTries.delayAfter(failures));
    }
    return new Answer(found, Duration.ZERO);
  }

  private Found found(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    var state = PetitionStateName.valueOf(row.getString("state"));
    return new Found(
        new StatusView(
            row.getString("number"),
            state,
            state.zh(),
            row.getObject("received_on", LocalDate.class),
            row.getObject("notice_due_on", LocalDate.class),
            row.getObject("ended_on", LocalDate.class)),
        opened(row.getBytes("phone"), "petition.contact_phone:" + id),
        opened(row.getBytes("id_suffix"), "petition.id_suffix:" + id));
  }

  private @Nullable String opened(byte @Nullable [] sealed, String context) {
    return sealed == null ? null : cipher.open(sealed, context);
  }
}
