package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.aid.support.Aid.approve;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.filed;
import static org.workershome.aid.support.Aid.fund;
import static org.workershome.aid.support.Aid.proposed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.Books;
import org.workershome.aid.support.ServiceTest;

/** Many approvals want the last money of a fund: exactly what is there is spent. */
@ServiceTest
class FundRaceTest {
  private static final int RIVALS = 32;

  @Test
  void exactlyWhatIsThereIsSpent() throws Exception {
    // Given
    String household = filed(7);
    String fund = fund("1000.00");
    List<String> grants = new ArrayList<>();
    for (int i = 0; i < RIVALS; i++) {
      grants.add(proposed(household, fund, "100.00"));
    }

    // When
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService rivals = Executors.newFixedThreadPool(RIVALS)) {
      List<Future<Integer>> running =
          grants.stream()
              .map(grant -> rivals.submit(() -> approve("energy.aid-approver", grant).statusCode()))
              .toList();
      for (Future<Integer> answer : running) {
        answers.add(answer.get());
      }
    }

    // Then
    assertThat(answers).filteredOn(status -> status == 200).hasSize(10);
    assertThat(answers).filteredOn(status -> status == 422).hasSize(RIVALS - 10);
    as("energy.cashier")
        .get("/api/aid/funds/" + fund)
        .then()
        .body("available.amount", equalTo("0.00"))
        .body("reserved.amount", equalTo("1000.00"));
    Books.agree();
  }
}
