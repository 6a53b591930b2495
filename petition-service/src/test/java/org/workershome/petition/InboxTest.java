package org.workershome.petition;

import java.util.List;
import java.util.UUID;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.InboxSuite;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** Payments of aid, told on a petition's timeline. */
@ServiceTest
class InboxTest extends InboxSuite {
  private final Superuser superuser = Superuser.ofTheRunningTest();

  InboxTest() {
    super(
        "workershome.aid", "org.workershome.aid.payment.settled.v1", "/api/petition/parked-events");
  }

  @Override
  protected String newSubject() {
    return Api.submitted("energy.worker");
  }

  @Override
  protected String data(String petition, UUID event) {
    return """
        {"petitionId":"%s","householdId":"%s","amount":{"amount":"5.00","currency":"CNY"}}"""
        .formatted(petition, Ids.next());
  }

  @Override
  protected List<UUID> effects(String petition) {
    return superuser
        .texts(
            "select source_event from petition_timeline"
                + " where petition_id = ?::uuid and source_event is not null"
                // Each was a transaction of its own: their numbers are the order of the effects.
                + " order by xmin::text::bigint",
            petition)
        .stream()
        .map(UUID::fromString)
        .toList();
  }
}
