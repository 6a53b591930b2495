package org.workershome.petition.core;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.Role;

/**
 * Organs outside the unions that petitions come from and go to. Their machines are known by a role
 * that bears the organ's name; where in the tree an organ stands is the union in its token.
 */
public enum Organ {
  /** 信访局. */
  LETTERS_AND_VISITS("信访局", Role.AGENCY_LETTERS_AND_VISITS),
  /** 劳动保障监察机构. */
  LABOUR_INSPECTION("劳动保障监察机构", Role.AGENCY_LABOUR_INSPECTION),
  /** 司法行政部门. */
  JUSTICE("司法行政部门", Role.AGENCY_JUSTICE),
  /** 民政部门. */
  CIVIL_AFFAIRS("民政部门", Role.AGENCY_CIVIL_AFFAIRS),
  /** Any other: on paper only. */
  OTHER("其他机关", null);

  private final String zh;
  private final @Nullable Role role;

  Organ(String zh, @Nullable Role role) {
    this.zh = zh;
    this.role = role;
  }

  /** As petitioners read it. */
  public String zh() {
    return zh;
  }

  /** Whether it can be reached by machine. */
  public boolean hasMachine() {
    return role != null;
  }

  /** Whose machine this is. */
  public static Optional<Organ> of(Caller caller) {
    return Arrays.stream(values())
        .filter(organ -> organ.role != null && caller.has(organ.role))
        .findFirst();
  }
}
