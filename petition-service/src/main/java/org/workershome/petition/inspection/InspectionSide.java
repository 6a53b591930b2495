package org.workershome.petition.inspection;

/** From which side a union looks at inspections. */
enum InspectionSide {
  /** Those that it, or a union below it, carries out. */
  INSPECTING,
  /** Those whose subject it is. */
  INSPECTED
}
