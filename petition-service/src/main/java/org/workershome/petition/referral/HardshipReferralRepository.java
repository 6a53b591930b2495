package org.workershome.petition.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The referrals that were made. */
@ApplicationScoped
class HardshipReferralRepository implements PanacheRepositoryBase<HardshipReferralEntity, UUID> {

  void add(HardshipReferralEntity referral) {
    persist(referral);
  }
}
