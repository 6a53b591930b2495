package org.workershome.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.bench.job.Catalogue;

class OptionsTest {
  @Test
  void withoutNamesAllJobsRunFiveTimes() {
    Options options = Options.parse(List.of());

    assertThat(options.jobs()).isEqualTo(Catalogue.all());
    assertThat(options.pace().pairs()).isEqualTo(5);
    assertThat(options.pace().quotable()).isTrue();
  }

  @Test
  void jobsAndPairsCanBeChosen() {
    Options options = Options.parse(List.of("--pairs", "7", "hop", "submit"));

    assertThat(options.jobs()).extracting(Catalogue.Entry::name).containsExactly("hop", "submit");
    assertThat(options.pace().pairs()).isEqualTo(7);
  }

  @Test
  void aNameMayStandForSeveralJobs() {
    Options options = Options.parse(List.of("petitions"));

    assertThat(options.jobs())
        .extracting(Catalogue.Entry::name)
        .containsExactly(
            "petitions-submit", "petitions-latency", "petitions-page", "petitions-reading");
    assertThat(Options.parse(List.of("relay")).jobs())
        .extracting(Catalogue.Entry::name)
        .containsExactly("relay");
  }

  @Test
  void whatIsMistypedIsRefused() {
    for (List<String> words :
        List.of(List.of("hpo"), List.of("--pairs"), List.of("--pairs", "0"), List.of("--fast"))) {
      assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(words));
    }
  }
}
