package org.workershome.aid;

import java.util.List;
import java.util.UUID;
import org.workershome.aid.support.Aid;
import org.workershome.aid.support.Referrals;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.InboxSuite;
import org.workershome.kit.testing.Superuser;

/** Referrals of one person's petitions: each joins the household's file. */
@ServiceTest
class InboxTest extends InboxSuite {
  private final Superuser superuser = Superuser.ofTheRunningTest();

  InboxTest() {
    super("workershome.petition", Aid.REFERRED, "/api/aid/parked-events");
  }

  @Override
  protected String newSubject() {
    return "person-" + Ids.next();
  }

  /** The event's id serves as the petition's, to be found again. */
  @Override
  protected String data(String person, UUID event) {
    return Referrals.data(event, "CQ.BEIBEI", person);
  }

  @Override
  protected List<UUID> effects(String person) {
    return superuser
        .texts(
            "select petition_id from household_petition where person_ref = ?"
                // Each was a transaction of its own: their numbers are the order of the effects.
                + " order by xmin::text::bigint",
            person)
        .stream()
        .map(UUID::fromString)
        .toList();
  }
}
