package org.workershome.petition.legalaid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * What the law leaves to the region or the union.
 *
 * @param supplementDays how long an applicant has for what is missing
 * @param papersDays how long he has for papers that aid came before
 * @param incomeCeiling monthly income per head up to which somebody is in economic difficulty; null
 *     where none is set, and then means are not checked by data
 * @param source the rule that sets it
 */
record LegalAidSetting(
    String union,
    LocalDate validFrom,
    int supplementDays,
    int papersDays,
    @Nullable Money incomeCeiling,
    String source) {

  /**
   * Where no union has set anything. 法律援助法 第四十三条 and 第四十四条 name no days, and 第三十四条 leaves the
   * standard to the provinces.
   */
  static final LegalAidSetting DEFAULT =
      new LegalAidSetting("", LocalDate.of(2022, 1, 1), 15, 15, null, "默认值：法律未规定期限，暂按十五日");
}
