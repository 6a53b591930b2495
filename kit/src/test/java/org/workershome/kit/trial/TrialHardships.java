package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.util.Set;
import org.workershome.kit.identity.Role;
import org.workershome.kit.publicity.PublicFieldKind;
import org.workershome.kit.publicity.PublicList;
import org.workershome.kit.publicity.PublicityKind;
import org.workershome.kit.publicity.PublicityPlace;

/** A list for the members of a unit. */
@Singleton
class TrialHardships implements PublicityKind {
  private final TrialHonours lists;

  TrialHardships(TrialHonours lists) {
    this.lists = lists;
  }

  @Override
  public String code() {
    return "trial-hardship";
  }

  @Override
  public PublicityPlace place() {
    return PublicityPlace.UNIT;
  }

  @Override
  public String anchorType() {
    return "org.workershome.trial.publicity.anchored.v1";
  }

  @Override
  public Set<PublicFieldKind> fields() {
    return lists.fields();
  }

  @Override
  public Set<Role> readers() {
    return lists.readers();
  }

  @Override
  public Set<Role> publishers() {
    return lists.publishers();
  }

  @Override
  public Set<Role> approvers() {
    return lists.approvers();
  }

  @Override
  public Set<Role> screeners() {
    return lists.screeners();
  }

  @Override
  public PublicList list(String subjectId) {
    return lists.list(subjectId, code());
  }
}
