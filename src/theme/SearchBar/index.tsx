import {SearchButton} from '@site/src/search/ui/SearchButton';

export default SearchButton;
