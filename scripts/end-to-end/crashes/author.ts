import { difference, observe } from "./observe.ts";
import type { Rest } from "./rest.ts";
import { type Deed, deeds, newStory, type Story } from "./story.ts";

/** Members of staff who write without a break, and remember what they were answered. */
export interface Newsroom {
  /** All articles that there ever were. Settled while paused. */
  stories(): readonly Story[];
  /** What should not have happened, in words. */
  complaints: string[];
  counts: { answered: number; unanswered: number; lost: number };
  /** Resolves when nobody writes. */
  pause(): Promise<void>;
  resume(): void;
}

/** Articles that one author has in hand. */
const IN_HAND = 4;

export function openNewsroom(rest: Rest, authors: number): Newsroom {
  const stories: Story[] = [];
  const complaints: string[] = [];
  const counts = { answered: 0, unanswered: 0, lost: 0 };
  let isOpen = false;
  let writing: Promise<unknown> = Promise.resolve();

  async function act(serial: number): Promise<void> {
    const story = stories[serial] ?? newStory(serial);
    const choice = deeds(story, counts.answered + counts.unanswered);
    const deed = choice[Math.floor(Math.random() * choice.length)];
    if (deed) stories[serial] = await carryOut(story, deed);
  }

  async function carryOut(story: Story, { label, write, after }: Deed): Promise<Story> {
    const answer = await rest.write(write);
    if (answer === null) return settle(story, label, after);
    counts.answered++;
    if (answer.status < 300) return { ...after, id: story.id ?? answer.body.doc.id };
    complaints.push(`${label} ${story.slug}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return story;
  }

  /** No answer: all of it was done, or nothing. */
  async function settle(story: Story, label: string, after: Story): Promise<Story> {
    counts.unanswered++;
    const observed = await observe(rest, story);
    if (difference(after, observed) === null) return { ...after, id: observed.id };
    const half = difference(story, observed);
    if (half === null) counts.lost++;
    else complaints.push(`${label} ${story.slug}, unanswered, is half done: ${half}`);
    return story;
  }

  async function write(): Promise<void> {
    const mine: number[] = [];
    while (isOpen) {
      if (mine.length < IN_HAND) {
        mine.push(stories.length);
        stories.push(newStory(stories.length));
      }
      const [serial = 0] = mine.splice(Math.floor(Math.random() * mine.length), 1);
      await act(serial);
      if (stories[serial]?.at !== "deleted") mine.push(serial);
    }
  }

  return {
    stories: () => stories,
    complaints,
    counts,
    async pause() {
      isOpen = false;
      await writing;
    },
    resume() {
      isOpen = true;
      writing = Promise.all(Array.from({ length: authors }, write));
    },
  };
}
