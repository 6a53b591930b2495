package org.workershome.petition.legalaid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** What holds from a day; the default of the software has no union. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "法律援助设定 / Terms and bounds of legal aid from a day on")
record AidSettingView(
    @Nullable String union,
    LocalDate validFrom,
    int supplementDays,
    int papersDays,
    @Nullable Money incomeCeiling,
    String source) {

  static AidSettingView of(LegalAidSetting setting) {
    return new AidSettingView(
        setting.union().isEmpty() ? null : setting.union(),
        setting.validFrom(),
        setting.supplementDays(),
        setting.papersDays(),
        setting.incomeCeiling(),
        setting.source());
  }
}
