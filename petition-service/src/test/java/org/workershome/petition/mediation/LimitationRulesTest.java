package org.workershome.petition.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.clock.Pause;

class LimitationRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @Test
  void aYearFromKnowing() {
    Limitation counted = of("2025-07-15", false, null, List.of(), List.of());

    assertThat(counted.status()).isEqualTo(LimitationStatus.RUNNING);
    assertThat(counted.lastDay()).isEqualTo("2026-07-15");
    assertThat(counted.steps())
        .extracting(LimitationStepView::article)
        .containsOnly("劳动争议调解仲裁法 第二十七条");
    assertThat(of("2025-06-01", false, null, List.of(), List.of()).status())
        .as("the last day is a day")
        .isEqualTo(LimitationStatus.RUNNING);
    assertThat(of("2025-05-29", false, null, List.of(), List.of()).status())
        .isEqualTo(LimitationStatus.EXPIRED);
  }

  @Test
  void aDayOfRestMovesTheLastDay() {
    // 2026-05-30 is a Saturday.
    assertThat(of("2025-05-30", false, null, List.of(), List.of()).lastDay())
        .isEqualTo("2026-06-01");
    assertThat(of("2024-02-29", false, null, List.of(), List.of()).lastDay())
        .isEqualTo("2025-02-28");
  }

  @Test
  void anInterruptionLetsItBeginAnewWhileItRuns() {
    Limitation claimed =
        of("2025-01-10", false, null, List.of(at("2025-12-20", InterruptionKind.CLAIM)), List.of());
    assertThat(claimed.lastDay()).isEqualTo("2026-12-21");
    assertThat(claimed.steps())
        .extracting(LimitationStepView::zh)
        .anyMatch(zh -> zh.contains("时效中断"));

    Limitation late =
        of(
            "2025-01-10",
            false,
            null,
            List.of(at("2026-02-10", InterruptionKind.PROMISE)),
            List.of());
    assertThat(late.status()).isEqualTo(LimitationStatus.EXPIRED);
    assertThat(late.lastDay()).isEqualTo("2026-01-12");
    assertThat(late.steps()).extracting(LimitationStepView::zh).anyMatch(zh -> zh.contains("不再中断"));

    assertThat(
            of(
                    "2025-01-10",
                    false,
                    null,
                    List.of(
                        at("2026-04-01", InterruptionKind.RELIEF),
                        at("2025-09-01", InterruptionKind.CLAIM)),
                    List.of())
                .lastDay())
        .as("in whatever order they are told")
        .isEqualTo("2027-04-01");
    assertThat(
            of(
                    "2025-08-01",
                    false,
                    null,
                    List.of(at("2025-03-01", InterruptionKind.CLAIM)),
                    List.of())
                .lastDay())
        .as("before it began")
        .isEqualTo("2026-08-03");
  }

  @Test
  void aSuspensionDoesNotCount() {
    Pause flood = pause("2025-08-01", "2025-08-31");
    assertThat(of("2025-07-01", false, null, List.of(), List.of(flood)).lastDay())
        .isEqualTo("2026-07-31");
    assertThat(of("2025-09-15", false, null, List.of(), List.of(flood)).lastDay())
        .as("over before it began")
        .isEqualTo("2026-09-15");
    Limitation standing =
        of(
            "2025-07-01",
            false,
            null,
            List.of(),
            List.of(new Pause(LocalDate.of(2026, 5, 1), null, "不可抗力")));
    assertThat(standing.status()).isEqualTo(LimitationStatus.STANDING);
    assertThat(standing.lastDay()).isNull();
    assertThat(
            of(
                    "2025-07-01",
                    false,
                    null,
                    List.of(at("2025-08-10", InterruptionKind.CLAIM)),
                    List.of(flood))
                .lastDay())
        .as("interrupted while it stood still: the rest of it still does not count")
        .isEqualTo("2026-08-31");
  }

  @Test
  void thereIsNoneForPayWhileTheEmploymentGoesOn() {
    Limitation running = of("2021-03-01", true, null, List.of(), List.of());
    assertThat(running.status()).isEqualTo(LimitationStatus.NOT_RUNNING);
    assertThat(running.lastDay()).isNull();
    assertThat(of("2021-03-01", true, LocalDate.of(2026, 7, 1), List.of(), List.of()).status())
        .as("it ends only later")
        .isEqualTo(LimitationStatus.NOT_RUNNING);

    Limitation ended = of("2021-03-01", true, LocalDate.of(2025, 12, 31), List.of(), List.of());
    assertThat(ended.status()).isEqualTo(LimitationStatus.RUNNING);
    assertThat(ended.lastDay()).isEqualTo("2026-12-31");
    assertThat(of("2021-03-01", false, LocalDate.of(2025, 12, 31), List.of(), List.of()).status())
        .as("for pay alone")
        .isEqualTo(LimitationStatus.EXPIRED);
  }

  private static Limitation of(
      String knew,
      boolean pay,
      @Nullable LocalDate ended,
      List<LimitationFacts.Interruption> interruptions,
      List<Pause> suspensions) {
    return LimitationRules.of(
        new LimitationFacts(LocalDate.parse(knew), pay, ended, interruptions, suspensions),
        TODAY,
        WorkCalendar.bundled());
  }

  private static LimitationFacts.Interruption at(String day, InterruptionKind kind) {
    return new LimitationFacts.Interruption(LocalDate.parse(day), kind);
  }

  private static Pause pause(String from, String until) {
    return new Pause(LocalDate.parse(from), LocalDate.parse(until), "不可抗力");
  }
}
