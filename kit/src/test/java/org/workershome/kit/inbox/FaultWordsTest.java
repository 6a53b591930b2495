package org.workershome.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Of a fault over an event is told what we said, and never what the event said. */
class FaultWordsTest {
  /** Not a constant: the compiler would see what happens. */
  private static final String NUMBER = Long.toString(659004196606067739L);

  @Test
  void whatALibraryQuotesIsToldNowhere() {
    for (ThrowingCallable stumble :
        List.<ThrowingCallable>of(
            () -> UUID.fromString(NUMBER),
            () -> Instant.parse(NUMBER),
            () -> LocalDate.parse(NUMBER),
            () -> Long.parseLong(NUMBER + "x"),
            () -> Thread.State.valueOf(NUMBER),
            () -> new ObjectMapper().readTree("{\"a\":x" + NUMBER + "}"))) {
      Throwable fault = catchThrowable(stumble);
      Throwable wrapped = new IllegalArgumentException("an event that cannot be read", fault);

      assertThat(String.valueOf(fault.getMessage())).as("it does quote").contains(NUMBER);
      assertThat(FaultWords.of(wrapped))
          .doesNotContain(NUMBER)
          .startsWith(fault.getClass().getSimpleName() + " at FaultWordsTest.java:");
      assertThat(FaultWords.told(fault)).doesNotContain(NUMBER);
      assertThat(trace(FaultWords.traced(wrapped)))
          .doesNotContain(NUMBER)
          .contains("an event that cannot be read", "FaultWordsTest.java:");
    }
  }

  @Test
  void ourOwnWordsAreToldWithoutTheNumbersInThem() {
    var ours = new IllegalArgumentException("the field personRef is missing at " + NUMBER);

    assertThat(FaultWords.of(ours))
        .isEqualTo("IllegalArgumentException: the field personRef is missing at …");
    assertThat(FaultWords.told(ours)).isEqualTo("the field personRef is missing at …");
  }

  @Test
  void aFaultThatOnlyWrapsSaysNothingOfItsCause() {
    Throwable cause = catchThrowable(() -> UUID.fromString(NUMBER));

    assertThat(trace(FaultWords.traced(new InboxFailure(cause)))).doesNotContain(NUMBER);
    assertThat(FaultWords.told(new InboxFailure(cause))).doesNotContain(NUMBER);
  }

  private static String trace(Throwable fault) {
    var text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
