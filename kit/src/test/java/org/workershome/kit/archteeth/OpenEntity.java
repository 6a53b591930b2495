package org.workershome.kit.archteeth;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that anybody may touch. */
@Entity
public class OpenEntity {
  @Id long id;
}
