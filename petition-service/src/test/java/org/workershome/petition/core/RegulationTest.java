package org.workershome.petition.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegulationTest {

  @Test
  void aMatterOf2011CitesTheRegulationOf2005() {
    Regulation law = Regulation.on(LocalDate.of(2011, 6, 1));

    assertThat(law.handling()).isEqualTo("《信访条例》第三十三条");
    assertThat(law.review()).isEqualTo("《信访条例》第三十四条");
    assertThat(law.recheck()).isEqualTo("《信访条例》第三十五条");
  }

  @Test
  void theNewRegulationHoldsFromTheFirstOfMay2022() {
    assertThat(Regulation.on(LocalDate.of(2022, 4, 30))).isEqualTo(Regulation.OF_2005);
    assertThat(Regulation.on(LocalDate.of(2022, 5, 1)).notice()).isEqualTo("《信访工作条例》第二十三条");
  }
}
