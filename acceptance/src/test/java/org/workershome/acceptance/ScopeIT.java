package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who sees what, through the gateway. */
class ScopeIT {
  private final RunningSuite suite = RunningSuite.shared();

  @Test
  void theCitysAuditorSeesEveryUnionAndAnOfficerOnlyHisOwn() {
    // Given
    String energy = suite.submit("energy.worker", "scope-energy");
    String yubei = suite.submit("yubei.worker", "scope-yubei");

    // When
    int auditorEnergy = suite.as("city.auditor").get("/api/petitions/" + energy).status();
    int auditorYubei = suite.as("city.auditor").get("/api/petitions/" + yubei).status();
    int officerEnergy =
        suite.as("energy.petition-officer").get("/api/petitions/" + energy).status();
    int officerYubei = suite.as("energy.petition-officer").get("/api/petitions/" + yubei).status();

    // Then
    assertThat(auditorEnergy).isEqualTo(200);
    assertThat(auditorYubei).isEqualTo(200);
    assertThat(officerEnergy).isEqualTo(200);
    assertThat(officerYubei).isEqualTo(404);
  }

  @Test
  void notYoursAndNotThereLookAlike() {
    // Given
    String yubei = suite.submit("yubei.worker", "scope-alike");

    // When
    var notYours = suite.as("energy.worker").get("/api/petitions/" + yubei);
    var notThere =
        suite.as("energy.worker").get("/api/petitions/0198c0de-0000-7000-8000-000000000000");

    // Then
    assertThat(notYours.status()).isEqualTo(404);
    assertThat(notThere.status()).isEqualTo(404);
    for (String part : new String[] {"type", "title", "detail", "status"}) {
      assertThat(notYours.body().path(part)).isEqualTo(notThere.body().path(part));
    }
  }

  @Test
  void theReportCountsOnlyWhatTheCallerMaySee() {
    // Given
    suite.submit("energy.worker", "scope-report-energy");
    suite.submit("yubei.worker", "scope-report-yubei");

    // When
    long all = suite.figure(suite.report("city.auditor", "CQ"), "petitions_received");
    long energy =
        suite.figure(suite.report("energy.petition-officer", "CQ.ENERGY"), "petitions_received");
    int beyond = suite.report("energy.petition-officer", "CQ").status();

    // Then
    assertThat(energy).isPositive();
    assertThat(all).isGreaterThan(energy);
    assertThat(beyond).isEqualTo(404);
  }
}
