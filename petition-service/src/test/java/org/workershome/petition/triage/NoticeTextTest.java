package org.workershome.petition.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionNumber;
import org.workershome.petition.core.PetitionState;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Regulation;

class NoticeTextTest {
  private static final LocalDate RECEIVED_ON = LocalDate.of(2026, 3, 2);

  @Test
  void theNoticeNamesThePetitionItsRoutesInOrderAndTheArticles() {
    String text =
        NoticeText.of(petition(), EnumSet.allOf(StatutoryRoute.class), "请先申请调解。", RECEIVED_ON);

    assertThat(text)
        .contains("XF-CQ.ENERGY-2026-000007", "2026年3月2日提出", "一、劳动争议调解", "二、劳动人事争议仲裁")
        .contains("三、劳动保障监察", "说明：请先申请调解。", "第二十三条", "第三十一条", "2026年3月17日以前")
        .doesNotContain("逾期");
  }

  @Test
  void aLateNoticeSaysSo() {
    String text =
        NoticeText.of(
            petition(), Set.of(StatutoryRoute.ARBITRATION), "略", RECEIVED_ON.plusDays(16));

    assertThat(text).contains("一、劳动人事争议仲裁", "本告知书逾期作出", "2026年3月18日");
  }

  @Test
  void everyRouteCanBeNumberedAtOnce() {
    String text = NoticeText.of(petition(), EnumSet.allOf(StatutoryRoute.class), "略", RECEIVED_ON);

    for (StatutoryRoute route : StatutoryRoute.values()) {
      assertThat(text).contains(route.labelZh() + "：" + route.adviceZh() + "。");
    }
  }

  @Test
  void aNoticeOfTwoThousandElevenCitesTheRegulationOfThen() {
    LocalDate then = LocalDate.of(2011, 3, 2);

    assertThat(NoticeText.of(received(then), Set.of(StatutoryRoute.ARBITRATION), "略", then))
        .contains("《信访条例》第二十二条", "《信访条例》第二十一条")
        .doesNotContain("信访工作条例");
    assertThat(NonAcceptanceReason.IN_HAND.basis(Regulation.on(then))).isEqualTo("《信访条例》第十六条");
    assertThat(NonAcceptanceReason.AT_ITS_END.basis(Regulation.on(then))).isEqualTo("《信访条例》第三十五条");
  }

  private static Petition petition() {
    return received(RECEIVED_ON);
  }

  private static Petition received(LocalDate on) {
    return new Petition(
        new PetitionId(new UUID(1, 1)),
        PetitionNumber.of("CQ.ENERGY", 2026, 7),
        new UnionPath("CQ.ENERGY"),
        new UnionPath("CQ.ENERGY"),
        "p-1",
        PetitionChannel.ONLINE,
        PetitionCategory.CLAIM,
        PetitionMatter.WAGE_ARREARS,
        new PetitionState(PetitionStateName.REGISTERED, false),
        false,
        false,
        false,
        null,
        null,
        null,
        Instant.parse("2026-03-01T16:00:00Z"),
        on,
        on.plusDays(15),
        null,
        null,
        null,
        2);
  }
}
