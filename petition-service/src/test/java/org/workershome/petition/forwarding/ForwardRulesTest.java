package org.workershome.petition.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.Ruling;

class ForwardRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

  @Test
  void aPetitionGoesDownOnly() {
    assertThat(ForwardRules.mayGo(new UnionPath("CQ"), new UnionPath("CQ.ENERGY")))
        .isEqualTo(Ruling.GRANTED);
    assertThat(ForwardRules.mayGo(new UnionPath("CQ"), new UnionPath("CQ")))
        .isInstanceOf(Ruling.Refused.class);
    assertThat(ForwardRules.mayGo(new UnionPath("CQ.ENERGY"), new UnionPath("CQ.YUBEI")))
        .isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void anAccusationIsShownToNoUnionBelow() {
    assertThat(ForwardRules.mayBeShown(false)).isEqualTo(Ruling.GRANTED);
    assertThat(ForwardRules.mayBeShown(true)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void theLastDayOfAnObjectionIsInTime() {
    assertThat(ForwardRules.mayObject(true, DAY, DAY)).isEqualTo(Ruling.GRANTED);
    assertThat(ForwardRules.mayObject(true, null, DAY)).isEqualTo(Ruling.GRANTED);
    assertThat(ForwardRules.mayObject(true, DAY, DAY.plusDays(1)))
        .isInstanceOf(Ruling.Refused.class);
    assertThat(ForwardRules.mayObject(false, null, DAY)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void aReportIsAskedForOnADayThatLiesAhead() {
    assertThat(ForwardRules.dayLiesAhead(DAY.plusDays(1), DAY)).isEqualTo(Ruling.GRANTED);
    assertThat(ForwardRules.dayLiesAhead(DAY, DAY)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void theDaysWithTheReceiverDoNotCountAgainstTheSender() {
    LocalDate owedBy = LocalDate.of(2026, 3, 16);

    assertThat(
            ForwardRules.noticeDueAgain(
                owedBy, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 17)))
        .isEqualTo(LocalDate.of(2026, 3, 23));
    assertThat(
            ForwardRules.noticeDueAgain(
                owedBy, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 10)))
        .isEqualTo(owedBy);
  }

  @Test
  void whoWentPastHisUnitIsAskedBeforeItGoesThere() {
    UnionPath office = new UnionPath("CQ");
    UnionPath unit = new UnionPath("CQ.ENERGY");

    assertThat(asked(office, unit, "CQ.ENERGY")).isTrue();
    assertThat(asked(office, unit, "CQ.ENERGY.MINE3")).isTrue();
    assertThat(asked(office, unit, "CQ.YUBEI")).isFalse();
    // Of whom nobody knows the unit; and at the root, where there was nothing to go past.
    assertThat(asked(office, null, "CQ.YUBEI")).isTrue();
    assertThat(asked(office, office, "CQ.YUBEI")).isFalse();
    assertThat(ForwardRules.needsConsent(PetitionChannel.ONLINE, office, unit, unit)).isFalse();
  }

  @Test
  void withoutHisConsentItDoesNotGoToHisUnit() {
    assertThat(ForwardRules.mayGoToUnit(false, null)).isEqualTo(Ruling.GRANTED);
    assertThat(ForwardRules.mayGoToUnit(true, true)).isEqualTo(Ruling.GRANTED);
    assertThat(ForwardRules.mayGoToUnit(true, false)).isInstanceOf(Ruling.Refused.class);
    assertThat(ForwardRules.mayGoToUnit(true, null)).isInstanceOf(Ruling.Refused.class);
  }

  private static boolean asked(UnionPath office, @Nullable UnionPath unit, String to) {
    return ForwardRules.needsConsent(PetitionChannel.DIRECT_LINE, office, unit, new UnionPath(to));
  }
}
