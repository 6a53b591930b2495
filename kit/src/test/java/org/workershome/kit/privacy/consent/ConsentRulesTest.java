package org.workershome.kit.privacy.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentRulesTest {
  private static final Set<SensitiveKind> BOTH =
      Set.of(SensitiveKind.HEALTH, SensitiveKind.FINANCIAL_ACCOUNT);

  @Test
  void severalConsentsCoverTogetherWhatEachCovers() {
    assertThat(
            ConsentRules.uncovered(
                BOTH,
                List.of(Set.of(SensitiveKind.HEALTH), Set.of(SensitiveKind.FINANCIAL_ACCOUNT))))
        .isEmpty();
    assertThat(ConsentRules.uncovered(BOTH, List.of(Set.of(SensitiveKind.LOCATION))))
        .isEqualTo(BOTH);
  }

  @Test
  void onlyAGuardianSignsForAChild() {
    Set<SensitiveKind> child = Set.of(SensitiveKind.UNDER_FOURTEEN);

    assertThat(ConsentRules.mayGive(ConsentGiver.SELF, child)).isFalse();
    assertThat(ConsentRules.mayGive(ConsentGiver.GUARDIAN, child)).isTrue();
    assertThat(ConsentRules.mayGive(ConsentGiver.SELF, BOTH)).isTrue();
  }

  @Test
  void theArticlesAreThoseOfWhatIsMissing() {
    assertThat(ConsentRules.articles(Set.of(), true)).containsExactly("第二十三条");
    assertThat(ConsentRules.articles(BOTH, false)).containsExactly("第二十九条");
    assertThat(ConsentRules.articles(Set.of(SensitiveKind.UNDER_FOURTEEN), true))
        .containsExactly("第二十三条", "第二十九条", "第三十一条");
  }
}
