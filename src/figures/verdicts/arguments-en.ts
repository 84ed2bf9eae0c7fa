/**
 * The argument for every cell, `system.clause`, in English. Each ends with its sources: citation keys, as in the ledger
 * of claims, which a test holds that the bibliography has, or figures of this book, as `#id`.
 */
export const argumentsEn: Readonly<Record<string, string>> = {
  'ipe.rolls':
    'It guesses a scene and steps it forward, two thousand times by a millisecond. Whether people do so is contested; this verdict is about the model. @battaglia2013ipe @ludwinpeery2020broken',
  'ipe.hangs':
    'Its answer is an average over 48 such runs, in one experiment 12, so that another law of motion would give other answers. @battaglia2013ipe',
  'ipe.decodable':
    'The places of the blocks stand in its state in so many numbers, and nothing has to be decoded. @battaglia2013ipe',
  'ipe.structure':
    'In its state a block rests on another exactly when it does in the guessed scene, and the engine moves both by the same approximate mechanics. @battaglia2013ipe',
  'ipe.used':
    'The answer is computed from the state and from nothing else: move a block in it, and the runs begin with another tower. @battaglia2013ipe',
  'mindseye.rolls':
    'A physics engine runs, from a program that a language model has written for the question. It sits in the loop and not in the network. @liu2023mindseye',
  'mindseye.hangs':
    'The outcome of the run goes into the prompt, and over 39 kinds of task accuracy rose by 27.9 points without worked examples and by 46.0 with a few. @liu2023mindseye',
  'mindseye.decodable':
    'In the engine everything can be read off. Of the language model’s own activations we have found no probe in what we read. @liu2023mindseye',
  'mindseye.structure':
    'The engine keeps the structure. What the language model gets is an outcome in words, and what it makes of that inside is not known to us. @liu2023mindseye',
  'mindseye.used':
    'The engine’s outcome is used, as the accuracy shows. Whether the language model has learned a representation of its own, and uses that, is another question. @liu2023mindseye',
  'dream.rolls':
    'The memory network takes a latent frame and an action, gives the next latent frame, and is called again with its own answer. @ha2018recurrent',
  'dream.hangs':
    'Whatever the agent meets in the dream is what those steps have produced. Another memory network makes another world. @ha2018recurrent',
  'dream.decodable':
    'The latent code is trained to be turned back into a picture. Whether single properties, such as the place of a monster, can be read off simply, we have not found tested. @ha2018recurrent',
  'dream.structure':
    'With too little randomness the monsters of the dream never fired, and an agent that lasted 2086 steps there lasted 193 in the game; with more, 918 went with 1092. So some of the game is kept, and nobody measured which part. @ha2018recurrent',
  'dream.used':
    'Without the memory’s state the controller scored 632 in the car race instead of 906, so the state as a whole is used. No single property was written in, as far as we know. @ha2018recurrent',
  'genie.rolls':
    'It makes one frame after another out of the frames so far; within each frame a second loop fills in tokens, in 25 rounds. @bruce2024genie',
  'genie.hangs':
    'What it shows next is what its own steps have led to, and a chosen action code bends every frame after it. @bruce2024genie',
  'genie.decodable':
    'Its codes for actions were learned from pixels. For the physical state of its worlds we have found no probe in what we read. @bruce2024genie',
  'genie.structure':
    'It learned from clips of platform games, 16 frames at a time. How far its worlds keep a law we have not found measured where the law is known. @bruce2024genie',
  'genie.used':
    'Choosing another of its eight action codes changes the next frame. Those are actions; that a property of the scene was written in, we have not found. @bruce2024genie',
  'vjepa.rolls':
    'It fills in hidden regions of a clip, as features and all together. V-JEPA 2-AC, which takes actions, is a later and different system. @bardes2024vjepa @assran2025vjepa2',
  'vjepa.hangs': 'There are no rollouts in it on which a prediction could hang. @bardes2024vjepa',
  'vjepa.decodable':
    'A study of this family and of another encoder reports that physics becomes readable about a third of the way up. Its surprise also tells possible from impossible clips in about 98 percent of the pairs of one benchmark. @joseph2026interpreting @garrido2025intuitive',
  'vjepa.structure':
    'The 98 percent speak for it. On a harder successor most models tested stayed near chance, and the code for motion is reported as distributed and unlike a physics engine. @garrido2025intuitive @bordes2025intphys2 @joseph2026interpreting',
  'vjepa.used':
    'In a preprint by one author an edit steered what another encoder, VideoMAE, found plausible. For V-JEPA itself we have found none. @alam2026steering',
  'diffusion.rolls':
    'It makes one still image, and its loop runs over noise, in fifteen steps in the study cited here. No world time occurs in it. @chen2023code',
  'diffusion.hangs': 'There are no rollouts in it on which an image could hang. @chen2023code',
  'diffusion.decodable':
    'Linear probes read seven relations off real photographs, from depth at 99.3 to occlusion at 75.6, where chance is 50. A second study reads foreground and depth while an image forms. @zhan2023sd3d @chen2023beyond',
  'diffusion.structure':
    'Which of two regions is farther can be read very well. Across views it goes less well: every model in one comparison did poorly once the viewpoint had changed much. @zhan2023sd3d @elbanani2024probe3d',
  'diffusion.used':
    'Foreground and relative depth were edited while an image formed, and the layout of the image followed. It is one study, and both are judged by the estimates of other networks. @chen2023beyond @chen2023code',
  'othello.rolls':
    'From the moves so far it names the next ones in a single pass, and plays nothing ahead. @li2023othello',
  'othello.hangs': 'There are no rollouts in it on which a move could hang. @li2023othello',
  'othello.decodable':
    'Small probes find the board with 1.7 percent error, against 26.2 on random weights. Coded as mine and theirs, the board is linear. @li2023gradient @nanda2023linear',
  'othello.structure':
    'What is read off is a board, and the legal moves go with it, even for boards that no sequence of legal moves can reach. @li2023othello',
  'othello.used':
    'Change the activations until the probe reads another board, and the legal moves are those of the other board. Adding a vector does it too. @li2023othello @nanda2023linear',
  'sora.rolls':
    'As described, its loop ran over noise level with the whole clip in hand. A rollout inside one pass has been neither shown nor excluded, and most details were withheld. @sora2024report',
  'sora.hangs':
    'No state that is stepped through world time was described, on which its clips could hang. Details were withheld. @sora2024report',
  'sora.decodable':
    'To be expected by analogy: open relatives hold 3D structure that can be read, and reportedly plausibility. Of Sora no probe has been published from outside OpenAI. @huang2025vidfm @esmati2026invisible',
  'sora.structure':
    'OpenAI’s own clips show a chair that does not stay rigid and pups that multiply, and small relatives lose the law outside their range, so something was missing. What was kept is not known. @sora2024landing @kang2025phyworld',
  'sora.used':
    'An edit needs the activations, and none has been published from outside OpenAI. In an image generator, and by one report in a video encoder, such edits worked. @chen2023beyond @alam2026steering',
  'miniature.rolls':
    'Its loop runs over noise level, with all frames in hand. An edited height does not go on into the next frames and an edited side reaches earlier ones, so nothing seen in it is a step; a step inside one pass is not excluded. #two-clocks #two-definitions',
  'miniature.hangs': 'There are no rollouts in it on which a clip could hang. #two-clocks',
  'miniature.decodable':
    'Simple probes read the place of the ball to about a third of a pixel, even where it is hidden and all is noise. The same probe on the given frames alone is off by 1.8. #probe',
  'miniature.structure':
    'Untouched, what is read moves as the ball does. Once its height is edited, less than a tenth of the change is left four frames later, where physics would keep it. #probe #two-definitions',
  'miniature.used':
    'Pushed toward a height 3 px away, the ball moves by 2.8 in the frames that are pushed; a random push of the same length hardly moves it up or down. #two-definitions',
};
