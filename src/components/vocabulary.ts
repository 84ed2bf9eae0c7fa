import CanSay from './CanSay.astro';
import ChangeList from './ChangeList.astro';
import Cite from './Cite.astro';
import CiteThis from './CiteThis.astro';
import Claim from './Claim.astro';
import ClaimList from './ClaimList.astro';
import Definition from './Definition.astro';
import DownloadList from './DownloadList.astro';
import DreamCard from './DreamCard.astro';
import Equation from './Equation.astro';
import Event from './Event.astro';
import FeaturesCard from './FeaturesCard.astro';
import Figure from './Figure.astro';
import GlossaryList from './GlossaryList.astro';
import H2 from './H2.astro';
import H3 from './H3.astro';
import HostingFile from './HostingFile.astro';
import LatentActionsCard from './LatentActionsCard.astro';
import Listing from './Listing.astro';
import ModelCard from './ModelCard.astro';
import Note from './Note.astro';
import OthelloCard from './OthelloCard.astro';
import Ref from './Ref.astro';
import ReferenceList from './ReferenceList.astro';
import RobotCard from './RobotCard.astro';
import SinceThen from './SinceThen.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import TrafficTable from './TrafficTable.astro';
import Verdict from './Verdict.astro';

/** What an author may write in MDX. */
export const components = {
  CanSay, ChangeList, Cite, CiteThis, Claim, ClaimList, Definition, DownloadList, DreamCard, Equation, Event, FeaturesCard, Figure, GlossaryList, HostingFile,
  LatentActionsCard, Listing, ModelCard, Note, OthelloCard, Ref, ReferenceList, RobotCard, SinceThen, Table, Term, TrafficTable, Verdict, h2: H2, h3: H3,
}; // prettier-ignore
