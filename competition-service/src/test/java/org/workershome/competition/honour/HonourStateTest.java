package org.workershome.competition.honour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workershome.competition.core.Actor;

class HonourStateTest {
  private static final Conferral CONFERRAL =
      new Conferral(
          new Actor("a-1", "p-1"),
          "渝工发〔2026〕12号",
          LocalDate.of(2026, 4, 28),
          Instant.parse("2026-04-28T02:00:00Z"));

  @Test
  void aConferredHonourHasNoMoves() {
    HonourState conferred = new HonourState.Nominated().after(CONFERRAL).orElseThrow();

    assertThat(conferred).isEqualTo(new HonourState.Conferred(CONFERRAL));
    assertThat(conferred.legalMoves()).isEmpty();
    assertThat(conferred.after(CONFERRAL)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(AwardType.class)
  void anAwardGoesOnlyToTheKindOfRecipientItIsFor(AwardType type) {
    Recipient right =
        type.isForPerson() ? new Recipient.Person("p-1") : new Recipient.Collective("一班");
    Recipient wrong =
        type.isForPerson() ? new Recipient.Collective("一班") : new Recipient.Person("p-1");

    assertThat(nomination(type, right).recipient()).isEqualTo(right);
    assertThatIllegalArgumentException().isThrownBy(() -> nomination(type, wrong));
  }

  @Test
  void whatIsLoggedNamesNobody() {
    Nomination nomination = nomination(AwardType.MODEL_WORKER, new Recipient.Person("p-1"));

    assertThat(nomination.toString()).doesNotContain("李明").doesNotContain("p-1");
    assertThat(CONFERRAL.toString()).doesNotContain("p-1");
  }

  private static Nomination nomination(AwardType type, Recipient recipient) {
    return new Nomination(type, AwardLevel.CITY, recipient, "李明", "机修车间", "二十年坚守一线", null, null);
  }
}
