import { keysIn, type ScenarioStep } from './scenario-step.ts';

/** The steps of the stories with these keys, and of those on which they rest: what a story makes is called by its key, and more. */
export function storiesOf(all: readonly ScenarioStep[], keys: readonly string[]): ScenarioStep[] {
  const chosen = new Set(keys);
  const isChosen = (key = '') => [...chosen].some(each => key === each || key.startsWith(`${each} `));
  const belongs = ({ on, makes }: ScenarioStep) => isChosen(on) || isChosen(makes);
  for (let size = 0; size < chosen.size; ) {
    size = chosen.size;
    for (const scenarioStep of all.filter(belongs)) for (const key of keysIn(scenarioStep.input)) chosen.add(key);
  }
  return all.filter(belongs);
}
