package org.workershome.kit.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X,",
    "440524188001010014,",
    "110105194912310021, CITIZEN_ID_CHECK",
    "11010519491231002x, CITIZEN_ID_FORM",
    "110105491231002, CITIZEN_ID_FORM",
    "1101051949123100２X, CITIZEN_ID_FORM",
    "'', CITIZEN_ID_FORM",
    "500112202611240010, CITIZEN_ID_CHECK"
  })
  void aCitizensId(String text, String flaw) {
    assertThat(CitizenId.flaw(text, TODAY).map(Flaw::name)).isEqualTo(Optional.ofNullable(flaw));
  }

  @Test
  void aBirthDateIsADateAndNotLaterThanToday() {
    assertThat(CitizenId.flaw(withCheck("11010520230229001"), TODAY))
        .contains(Flaw.CITIZEN_ID_BIRTH_DATE);
    assertThat(CitizenId.flaw(withCheck("11010520240229001"), TODAY)).isEmpty();
    assertThat(CitizenId.flaw(withCheck("11010520261123001"), TODAY)).isEmpty();
    assertThat(CitizenId.flaw(withCheck("11010520261124001"), TODAY))
        .contains(Flaw.CITIZEN_ID_BORN_LATER);
    assertThat(CitizenId.birthDate("11010519491231002X")).isEqualTo("1949-12-31");
  }

  @Test
  void aRegionThatWasAbolishedIsNoFlaw() {
    // 510202: Chongqing, when it belonged to Sichuan
    assertThat(CitizenId.flaw(withCheck("51020219600101001"), TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "91350100M000100Y43,",
    "91350100M000100Y44, CREDIT_CODE_CHECK",
    "91350100M000100Y4, CREDIT_CODE_FORM",
    "91350100M0O0100Y43, CREDIT_CODE_FORM",
    "91350100m000100y43, CREDIT_CODE_FORM"
  })
  void aCreditCode(String text, String flaw) {
    assertThat(CreditCode.flaw(text).map(Flaw::name)).isEqualTo(Optional.ofNullable(flaw));
  }

  @Test
  void aUnionsCodeBeginsWithEight() {
    assertThat(CreditCode.isTradeUnion("81500000MC00000001")).isTrue();
    assertThat(CreditCode.isTradeUnion("91350100M000100Y43")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "D2143569-X,",
    "D2143569-1, ORGANISATION_CODE_CHECK",
    "D2143569X, ORGANISATION_CODE_FORM"
  })
  void anOrganisationCode(String text, String flaw) {
    assertThat(OrganisationCode.flaw(text).map(Flaw::name)).isEqualTo(Optional.ofNullable(flaw));
  }

  @ParameterizedTest
  @CsvSource({
    "6222600260001072444,",
    "6222600260001072445, BANK_CARD_CHECK",
    "0, BANK_CARD_FORM",
    "62226002600010724440000, BANK_CARD_FORM",
    "622260026000107244X, BANK_CARD_FORM"
  })
  void aBankCard(String text, String flaw) {
    assertThat(BankCard.flaw(text).map(Flaw::name)).isEqualTo(Optional.ofNullable(flaw));
  }

  @ParameterizedTest
  @ValueSource(strings = {"13812345678", "19912345678"})
  void aMobileNumber(String text) {
    assertThat(MobileNumber.flaw(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12812345678", "1381234567", "+8613812345678", "02367891234", ""})
  void noMobileNumber(String text) {
    assertThat(MobileNumber.flaw(text)).contains(Flaw.MOBILE_FORM);
  }

  /** The checks exist for this: one wrong character never passes. */
  @ParameterizedTest
  @MethodSource("checked")
  void everySingleMistypedCharacterIsFound(
      String sound, String alphabet, Function<String, Optional<Flaw>> flaw) {
    assertThat(flaw.apply(sound)).isEmpty();
    for (int place = 0; place < sound.length(); place++) {
      for (char other : alphabet.toCharArray()) {
        String mistyped = sound.substring(0, place) + other + sound.substring(place + 1);
        if (!mistyped.equals(sound)) {
          assertThat(flaw.apply(mistyped)).as(mistyped).isPresent();
        }
      }
    }
  }

  static Stream<Arguments> checked() {
    Function<String, Optional<Flaw>> citizen = text -> CitizenId.flaw(text, TODAY);
    Function<String, Optional<Flaw>> credit = CreditCode::flaw;
    Function<String, Optional<Flaw>> card = BankCard::flaw;
    return Stream.of(
        Arguments.of("440524188001010014", "0123456789X", citizen),
        Arguments.of("11010519491231002X", "0123456789X", citizen),
        Arguments.of("91350100M000100Y43", "0123456789ABCDEFGHJKLMNPQRTUWXY", credit),
        Arguments.of("6222600260001072444", "0123456789", card));
  }

  @Test
  void noWordOfAFlawQuotesTheNumber() {
    for (Flaw flaw : Flaw.values()) {
      assertThat(flaw.in("field").toString()).doesNotContainPattern("\\d{6}");
    }
  }

  private static String withCheck(String seventeen) {
    return Stream.of("0123456789X".split(""))
        .map(check -> seventeen + check)
        .filter(
            id -> CitizenId.flaw(id, LocalDate.MAX).filter(Flaw.CITIZEN_ID_CHECK::equals).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
